package org.kalanso.audit.entry;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.SchoolId;

/**
 * Which part of the journal somebody may see.
 *
 * @param school whose; null for whoever runs the installation and is in no school
 * @param installation also the acts that belong to no school
 * @param everywhere in every school: for a person's own acts alone
 */
record JournalReach(@Nullable SchoolId school, boolean installation, boolean everywhere) {
    static final JournalReach OWN_ACTS = new JournalReach(null, true, true);

    JournalReach(@Nullable SchoolId school, boolean installation) {
        this(school, installation, false);
    }

    /** As it stands in the name of an exported file: who sees less than is in it does not find it. */
    String word() {
        return (school == null ? "none" : school.toString()) + (installation ? "-installation" : "");
    }
}
