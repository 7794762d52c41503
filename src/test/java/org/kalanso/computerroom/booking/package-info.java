@NullMarked
package org.kalanso.computerroom.booking;

import org.jspecify.annotations.NullMarked;
