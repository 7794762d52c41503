@NullMarked
package org.kalanso.computerroom.seat;

import org.jspecify.annotations.NullMarked;
