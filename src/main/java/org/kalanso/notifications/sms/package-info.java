/**
 * Text messages to phones: how many a text takes, what may be spent, and the gateways that carry them. The shapes of Orange SMS and
 * Twilio are those of their documentation; no real message has been sent with them.
 */
@NullMarked
package org.kalanso.notifications.sms;

import org.jspecify.annotations.NullMarked;
