@NullMarked
package org.kalanso.computerroom.counter;

import org.jspecify.annotations.NullMarked;
