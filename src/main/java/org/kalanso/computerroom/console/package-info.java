/** The operator's console: every seat of a room at a glance. */
@NullMarked
package org.kalanso.computerroom.console;

import org.jspecify.annotations.NullMarked;
