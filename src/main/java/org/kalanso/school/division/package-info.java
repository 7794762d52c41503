/** Levels and tracks: how a school divides its classes. */
@NullMarked
package org.kalanso.school.division;

import org.jspecify.annotations.NullMarked;
