@NullMarked
package org.kalanso.notifications.live;

import org.jspecify.annotations.NullMarked;
