/** What averages must be, in examples and in properties. */
@NullMarked
package org.kalanso.reportcards.average;

import org.jspecify.annotations.NullMarked;
