/** Notices of a person, and notices that name them. */
@NullMarked
package org.kalanso.notifications.privacy;

import org.jspecify.annotations.NullMarked;
