/** Bringing notices to people outside the program: e-mail and text messages. */
@NullMarked
package org.kalanso.notifications.delivery;

import org.jspecify.annotations.NullMarked;
