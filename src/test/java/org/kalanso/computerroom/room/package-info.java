@NullMarked
package org.kalanso.computerroom.room;

import org.jspecify.annotations.NullMarked;
