@NullMarked
package org.kalanso.notifications.sms;

import org.jspecify.annotations.NullMarked;
