/** Notices for a later moment. */
@NullMarked
package org.kalanso.notifications.plan;

import org.jspecify.annotations.NullMarked;
