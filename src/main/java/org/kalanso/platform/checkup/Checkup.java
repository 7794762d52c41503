package org.kalanso.platform.checkup;

import java.util.List;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.launch.Installation;

/** Something more that {@code ./kalanso doctor} looks at when it is asked to; modules name theirs for the ServiceLoader. */
public interface Checkup {
    /** The option that asks for it, such as {@code --audit}. */
    String option();

    List<Finding> look(Installation installation, DatabaseAccess access);
}
