@NullMarked
package org.kalanso.computerroom.hours;

import org.jspecify.annotations.NullMarked;
