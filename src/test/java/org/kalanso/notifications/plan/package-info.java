@NullMarked
package org.kalanso.notifications.plan;

import org.jspecify.annotations.NullMarked;
