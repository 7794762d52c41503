@NullMarked
package org.kalanso.notifications.push;

import org.jspecify.annotations.NullMarked;
