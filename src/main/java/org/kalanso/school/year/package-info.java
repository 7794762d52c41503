/** School years and their periods: one year is active, the next is opened before it begins, a closed period takes no more marks. */
@NullMarked
package org.kalanso.school.year;

import org.jspecify.annotations.NullMarked;
