/** {@code ./kalanso sql}: looking into the database with one's own eyes. */
@NullMarked
package org.kalanso.platform.console;

import org.jspecify.annotations.NullMarked;
