/**
 * Lists brought into the school: previewed, confirmed, done as a job, and lists taken out again.
 *
 * <ol>
 *   <li>Nothing is written before a person has seen what the list does and agreed.
 *   <li>A preview belongs to one file and one state of the roster; where either has changed, it is made anew.
 *   <li>An import is all or nothing: every row, or every good row, in one transaction.
 *   <li>The same list again changes nothing. A list adds and corrects, it never removes.
 *   <li>A pupil without a matricule gets the school's next one; the row is remembered, so that it is the same pupil again.
 * </ol>
 */
@NullMarked
package org.kalanso.school.roster;

import org.jspecify.annotations.NullMarked;
