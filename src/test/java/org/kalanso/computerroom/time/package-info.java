@NullMarked
package org.kalanso.computerroom.time;

import org.jspecify.annotations.NullMarked;
