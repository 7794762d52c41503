package org.kalanso.access;

import java.util.Map;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * A test component of a module that makes, in a school, the objects its addresses name: {@code class → id}. The matrix asks
 * once for a school to which none of its actors belongs, and tries those objects on everybody.
 */
public interface MatrixObjects {
    Map<String, String> in(SchoolId school, PersonId head);
}
