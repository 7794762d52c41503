/** Report cards on paper: from the frozen data to one PDF, for a pupil, a class or a school; reprints are counted. */
@NullMarked
package org.kalanso.reportcards.print;

import org.jspecify.annotations.NullMarked;
