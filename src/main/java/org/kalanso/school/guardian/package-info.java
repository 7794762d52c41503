/** Who is responsible for a pupil: told apart by name and phone, let in only once the school has confirmed them. */
@NullMarked
package org.kalanso.school.guardian;

import org.jspecify.annotations.NullMarked;
