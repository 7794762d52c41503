package org.kalanso.school.subject;

import org.kalanso.school.SubjectGroupId;

/**
 * Subjects that stand together on the card.
 *
 * @param nameEn for bilingual paper; may be empty
 * @param ordinal place on the card
 */
public record SubjectGroup(SubjectGroupId id, String name, String nameEn, int ordinal, int version) {}
