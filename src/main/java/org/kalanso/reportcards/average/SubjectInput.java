package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import org.kalanso.reportcards.rules.SubjectMode;
import org.kalanso.school.SubjectId;

/**
 * A subject as it counts for one pupil.
 *
 * @param subject its id
 * @param name as the school writes it
 * @param coefficient above zero; options may give a pupil one of their own
 */
public record SubjectInput(SubjectId subject, String name, BigDecimal coefficient, SubjectMode mode) {}
