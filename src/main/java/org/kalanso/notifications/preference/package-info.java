/** What a person wants to be told by which channel, and when they are left in peace. */
@NullMarked
package org.kalanso.notifications.preference;

import org.jspecify.annotations.NullMarked;
