@NullMarked
package org.kalanso.computerroom.live;

import org.jspecify.annotations.NullMarked;
