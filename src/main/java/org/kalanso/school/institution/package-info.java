/** The institution's own particulars, and what other parts of the program must know of it. */
@NullMarked
package org.kalanso.school.institution;

import org.jspecify.annotations.NullMarked;
