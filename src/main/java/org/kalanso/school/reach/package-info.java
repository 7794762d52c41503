/** Which classes and pupils a caller reaches, said once for every statement that asks; and what may not be removed. */
@NullMarked
package org.kalanso.school.reach;

import org.jspecify.annotations.NullMarked;
