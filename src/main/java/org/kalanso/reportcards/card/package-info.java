/** The report card: what is frozen for a pupil and a period, its versions, who may see it. */
@NullMarked
package org.kalanso.reportcards.card;

import org.jspecify.annotations.NullMarked;
