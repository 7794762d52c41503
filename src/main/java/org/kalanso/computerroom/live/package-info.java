/** What seats and rooms hear as it happens. */
@NullMarked
package org.kalanso.computerroom.live;

import org.jspecify.annotations.NullMarked;
