/**
 * Marks and report cards.
 *
 * <ol>
 *   <li>Teachers give marks in assessments of a class, a subject and a period.
 *   <li>The school's grading rules, a closed list of parameters, say how marks become averages.
 *   <li>The class council looks at the averages, decides awards and freezes the class for the period.
 *   <li>What is frozen becomes report cards: data written once, never computed again.
 *   <li>A correction reopens the class with a reason and makes the next version of its cards.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "accounts", "school", "notifications"})
package org.kalanso.reportcards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
