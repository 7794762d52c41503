/** Notices and letters, as people get them. */
@NullMarked
package org.kalanso.notifications;

import org.jspecify.annotations.NullMarked;
