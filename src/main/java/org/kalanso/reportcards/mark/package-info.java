/** Marks: what a pupil got in an assessment, and the grid in which teachers enter them. */
@NullMarked
package org.kalanso.reportcards.mark;

import org.jspecify.annotations.NullMarked;
