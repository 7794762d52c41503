@NullMarked
package org.kalanso.notifications.delivery;

import org.jspecify.annotations.NullMarked;
