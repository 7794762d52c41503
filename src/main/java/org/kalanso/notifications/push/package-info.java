/**
 * Notices pushed to devices: to browsers by Web Push (RFC 8030, 8291, 8292), to apps by FCM HTTP v1. The shape of FCM is that of its
 * documentation; no real message has been sent with either.
 */
@NullMarked
package org.kalanso.notifications.push;

import org.jspecify.annotations.NullMarked;
