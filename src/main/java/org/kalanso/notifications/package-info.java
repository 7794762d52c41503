/**
 * Notices: what people are told, and by which channel.
 *
 * <ol>
 *   <li>A notice is for one person and says one thing; told twice with the same key it is one notice.
 *   <li>It always stands on the person's notices page; it also goes by e-mail, by text message and to devices where the person wants it,
 *       can be reached and the installation has the channel; not in their quiet hours, and gathered if they like.
 *   <li>Open pages hear of it as it is written, by number: who comes back with the last number heard misses nothing.
 *   <li>A device is pushed to until its owner takes it off, signs out on it, or its service no longer knows it.
 *   <li>Without a mail server or a gateway nothing pretends to have been sent; text messages never cost more than a day's limit.
 *   <li>Secrets (codes, one-time links) never become notices: they go through {@code SecretDelivery}, at once, and
 *       only that a letter left is kept.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "accounts"})
package org.kalanso.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
