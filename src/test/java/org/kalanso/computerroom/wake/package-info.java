@NullMarked
package org.kalanso.computerroom.wake;

import org.jspecify.annotations.NullMarked;
