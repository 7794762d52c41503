/** Teachers and other staff, and who teaches what to whom. */
@NullMarked
package org.kalanso.school.staff;

import org.jspecify.annotations.NullMarked;
