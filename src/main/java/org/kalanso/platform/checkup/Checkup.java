package org.kalanso.platform.checkup;

import java.util.List;
import java.util.Optional;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.launch.Installation;

/** Something of a module that {@code ./kalanso doctor} looks at, never before all is migrated; named for the ServiceLoader. */
public interface Checkup {
    /** The option that asks for it, such as {@code --audit}; empty where it is quick and always looked at. */
    Optional<String> option();

    List<Finding> look(Installation installation, DatabaseAccess access);
}
