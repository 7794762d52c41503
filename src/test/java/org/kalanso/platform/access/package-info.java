/** Who gets past which door. */
@NullMarked
package org.kalanso.platform.access;

import org.jspecify.annotations.NullMarked;
