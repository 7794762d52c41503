/** Whole days of a school, lived through in a browser. */
@NullMarked
package org.kalanso.journeys;

import org.jspecify.annotations.NullMarked;
