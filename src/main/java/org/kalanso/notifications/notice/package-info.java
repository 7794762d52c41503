/** A notice: one thing that one person is told. */
@NullMarked
package org.kalanso.notifications.notice;

import org.jspecify.annotations.NullMarked;
