/** Access codes: made, found again, and not to be guessed. */
@NullMarked
package org.kalanso.computerroom.code;

import org.jspecify.annotations.NullMarked;
