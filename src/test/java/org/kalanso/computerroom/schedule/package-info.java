@NullMarked
package org.kalanso.computerroom.schedule;

import org.jspecify.annotations.NullMarked;
