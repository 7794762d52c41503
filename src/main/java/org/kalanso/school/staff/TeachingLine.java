package org.kalanso.school.staff;

import org.kalanso.school.ClassSubject;

/**
 * A subject of a class with one who teaches it.
 *
 * @param teacher the person's id; empty = nobody teaches it
 */
public record TeachingLine(ClassSubject subject, String teacher) {}
