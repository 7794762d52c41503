/**
 * Sign-in slips: a strip of paper for each pupil of a class, with matricule and PIN.
 *
 * <ol>
 *   <li>A PIN exists on paper and as a hash, nowhere else. The printed document waits in memory for the one who asked, for a
 *       quarter of an hour or until fetched once, whichever comes first.
 *   <li>If the program stops before that, the PINs of that run are known to nobody: the slips are asked for again.
 *   <li>Printing again is a new PIN and ends the pupil's sessions.
 * </ol>
 */
@NullMarked
package org.kalanso.school.slips;

import org.jspecify.annotations.NullMarked;
