/** What a school starts from: periods, levels, tracks, subjects and coefficients as its country usually has them. All of it may be edited. */
@NullMarked
package org.kalanso.school.preset;

import org.jspecify.annotations.NullMarked;
