package org.kalanso.platform.audit;

import java.util.Optional;
import org.kalanso.platform.ids.SchoolId;

/** How long a school keeps its journal, where it decided that; whoever keeps the school's rules answers. */
public interface JournalKeeping {
    /** Whole years, at least two; empty = by the rule of the installation. */
    Optional<Integer> years(SchoolId school);
}
