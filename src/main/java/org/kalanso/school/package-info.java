/**
 * The school itself: the institution, its years and classes, who learns, teaches and is responsible for whom.
 *
 * <ol>
 *   <li>An installation holds several schools; every row belongs to one of them.
 *   <li>A school has years, one of them active; a year has periods, which may hold smaller ones. Marks belong to the smallest.
 *   <li>A class belongs to one year and has a level, perhaps a track, and one head teacher.
 *   <li>Which subjects a class has, with which coefficient, follows from what the school said for its level, its track or the class
 *       itself; the most precise wins.
 *   <li>A pupil is one matricule. Same name is never a reason to take two pupils for one.
 *   <li>A pupil is in one class at a time; transfers and departures end an enrolment, nothing is forgotten.
 *   <li>A guardian sees a pupil only once the school has confirmed who they are, and no longer than the link lasts.
 *   <li>A teacher touches the subjects they are assigned to in a class, and the pupils of that class.
 *   <li>A period that the school closed takes no more marks, of whichever class, until it is opened again.
 *   <li>Nothing is removed that marks or other modules' data hang on: they are asked first ({@code DependentData}).
 *   <li>Every change here goes to the journal in the same transaction.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "accounts"})
package org.kalanso.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
