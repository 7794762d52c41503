/**
 * Codes that link a parent to a pupil. The school prints one for each, eight signs that can't be taken for others; whoever types
 * it into their own account sees the pupil from then on. A code is good once and for a month; only its keyed hash is kept.
 */
@NullMarked
package org.kalanso.school.guardiancode;

import org.jspecify.annotations.NullMarked;
