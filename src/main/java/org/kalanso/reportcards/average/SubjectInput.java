package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.util.UUID;
import org.kalanso.reportcards.rules.SubjectMode;

/**
 * A subject as it counts for one pupil.
 *
 * @param subject its id
 * @param name as the school writes it
 * @param coefficient above zero; options may give a pupil one of their own
 */
public record SubjectInput(UUID subject, String name, BigDecimal coefficient, SubjectMode mode) {}
