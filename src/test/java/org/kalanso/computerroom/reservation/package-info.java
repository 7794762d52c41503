@NullMarked
package org.kalanso.computerroom.reservation;

import org.jspecify.annotations.NullMarked;
