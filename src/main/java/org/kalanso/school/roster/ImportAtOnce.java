package org.kalanso.school.roster;

import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.springframework.stereotype.Component;

/** Imports a list the way a person does, agreeing to its good rows at once, and waits until it is done: for the demo. */
@Component
public class ImportAtOnce {
    private final ImportList list;
    private final ImportWait wait;

    ImportAtOnce(ImportList list, ImportWait wait) {
        this.list = list;
        this.wait = wait;
    }

    /** @throws org.kalanso.platform.problem.Problem where the list is refused or its import failed */
    public void goodRows(Caller caller, String fileName, byte[] content) {
        UUID job = list.confirm(caller, list.drop(caller, fileName, content).id(), true);
        wait.until(caller, job, (done, total) -> {});
    }
}
