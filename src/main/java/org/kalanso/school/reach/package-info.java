/** Which classes and pupils a caller reaches, said once for every statement that asks. */
@NullMarked
package org.kalanso.school.reach;

import org.jspecify.annotations.NullMarked;
