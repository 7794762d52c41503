/** The commands of {@code ./kalanso}: what happens before, around and instead of the web application. */
@NullMarked
package org.kalanso.platform.launch;

import org.jspecify.annotations.NullMarked;
