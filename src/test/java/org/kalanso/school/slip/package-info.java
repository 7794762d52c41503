/** Sign-in slips, as a head and a pupil meet them. */
@NullMarked
package org.kalanso.school.slip;

import org.jspecify.annotations.NullMarked;
