package org.kalanso.school.rosterfile;

/** A guardian as one row gives them, before it is known who is the same person. */
record GuardianDraft(GuardianEntry guardian, Relation relation) {}
