/** What the room keeps about people. */
@NullMarked
package org.kalanso.computerroom.privacy;

import org.jspecify.annotations.NullMarked;
