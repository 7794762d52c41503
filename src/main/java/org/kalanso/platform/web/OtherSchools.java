package org.kalanso.platform.web;

import java.util.List;
import org.kalanso.platform.access.Caller;

/** In which other schools a person has a role, id and name; the accounts module answers. Asked for every page. */
public interface OtherSchools {
    List<Choice> of(Caller caller);
}
