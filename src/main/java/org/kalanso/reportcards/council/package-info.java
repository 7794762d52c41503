/** The class council: what it decides about each pupil, and the freezing and reopening of a class for a period. */
@NullMarked
package org.kalanso.reportcards.council;

import org.jspecify.annotations.NullMarked;
