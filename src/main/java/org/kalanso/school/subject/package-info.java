/** Subjects, the groups they stand in, and their coefficients by level, track or class. */
@NullMarked
package org.kalanso.school.subject;

import org.jspecify.annotations.NullMarked;
