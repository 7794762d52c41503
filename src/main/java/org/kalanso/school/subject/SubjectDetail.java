package org.kalanso.school.subject;

import org.kalanso.school.SubjectId;

/**
 * A subject of the school.
 *
 * @param nameEn for bilingual paper; may be empty
 * @param ordinal place on the card
 */
public record SubjectDetail(SubjectId id, String code, String name, String nameEn, int ordinal, int version) {}
