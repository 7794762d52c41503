/**
 * Marks in spreadsheets, as plain understood data: which pupil by matricule, which subject, how much out of how much, or
 * why there is no mark. Who the pupils are and what becomes of the marks is the business of the modules.
 *
 * <ol>
 *   <li>An empty cell is a pending mark, never a zero.
 *   <li>A cell that is no mark, or above its maximum, is refused alone: the rest of the row stands.
 *   <li>Decimal comma and point are the same; numbers are exact.
 * </ol>
 */
@NullMarked
package org.kalanso.platform.sheets.marks;

import org.jspecify.annotations.NullMarked;
