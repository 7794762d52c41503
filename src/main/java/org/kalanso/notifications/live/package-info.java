/** Notices as they come: the stream of each person on the live channel, and the tickets that open it. */
@NullMarked
package org.kalanso.notifications.live;

import org.jspecify.annotations.NullMarked;
