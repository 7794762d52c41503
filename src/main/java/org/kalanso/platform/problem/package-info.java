/** Refusals: stable codes, their status, and the sentence a person reads. */
@NullMarked
package org.kalanso.platform.problem;

import org.jspecify.annotations.NullMarked;
