package org.kalanso.computerroom.visitor;

/** What a visitor comes for, as funders ask. */
public enum VisitPurpose {
    JOB_SEARCH,
    STUDY,
    TRAINING,
    ADMINISTRATION,
    OTHER
}
