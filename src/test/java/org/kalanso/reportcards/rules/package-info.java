/** Grading rules through HTTP. */
@NullMarked
package org.kalanso.reportcards.rules;

import org.jspecify.annotations.NullMarked;
