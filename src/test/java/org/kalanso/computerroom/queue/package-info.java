@NullMarked
package org.kalanso.computerroom.queue;

import org.jspecify.annotations.NullMarked;
