/** Bringing notices to people outside the program: e-mail today. */
@NullMarked
package org.kalanso.notifications.delivery;

import org.jspecify.annotations.NullMarked;
