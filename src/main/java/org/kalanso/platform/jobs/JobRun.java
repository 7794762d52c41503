package org.kalanso.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** One run of a job, as its work sees it. */
public interface JobRun {
    UUID id();

    @Nullable
    SchoolId school();

    /** Who asked; null when a schedule did. */
    @Nullable
    PersonId askedBy();

    /** How many steps there will be. */
    void total(int steps);

    /** One step more is done; stops the work when somebody cancelled it or its time is up. */
    void step();
}
