package org.kalanso.school;

import org.kalanso.platform.ids.PersonId;

/** Who teaches a subject to a class now; two teachers may share one. */
public record ClassTeacher(ClassId classId, SubjectId subject, PersonId person, String name) {}
