/**
 * What a list says that a school brings: pupils with their guardians, teachers, subjects. Plain reading, no database.
 *
 * <ol>
 *   <li>The header row is found, its columns are recognised in French and English, and a person may correct both.
 *   <li>A pupil is one matricule; the same name is never a reason to merge.
 *   <li>A row is refused, ignored because it repeats a pupil, or taken with warnings; nothing is ever guessed.
 *   <li>A guardian is one person when name and first valid phone are the same; without a valid phone never shared.
 *   <li>Titles, empty rows, rows with a number only, totals and signatures are neither pupils nor errors.
 * </ol>
 */
@NullMarked
package org.kalanso.school.rosterfile;

import org.jspecify.annotations.NullMarked;
