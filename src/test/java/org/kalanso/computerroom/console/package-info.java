@NullMarked
package org.kalanso.computerroom.console;

import org.jspecify.annotations.NullMarked;
