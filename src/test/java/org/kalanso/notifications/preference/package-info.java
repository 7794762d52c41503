@NullMarked
package org.kalanso.notifications.preference;

import org.jspecify.annotations.NullMarked;
