/**
 * Checking a number against the register: who knows a pupil's matricule and birth date is noted as having known them. That is
 * evidence for whoever accepts a request; by itself it opens nothing. Whatever is wrong, the answer is the same.
 */
@NullMarked
package org.kalanso.school.numbercheck;

import org.jspecify.annotations.NullMarked;
