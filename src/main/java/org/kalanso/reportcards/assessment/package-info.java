/** Assessments: what a class was tested in, out of how much, and the mark book in which they stand. */
@NullMarked
package org.kalanso.reportcards.assessment;

import org.jspecify.annotations.NullMarked;
