/**
 * Sign-in slips: a strip of paper for each pupil, with matricule and PIN. A PIN is known only to the paper: the sheet is kept in
 * memory until whoever asked for it has fetched it once, a quarter of an hour at most, and never on a disk or in the database.
 */
@NullMarked
package org.kalanso.school.slip;

import org.jspecify.annotations.NullMarked;
