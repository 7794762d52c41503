/**
 * Notices: what people are told, and by which channel.
 *
 * <ol>
 *   <li>A notice is for one person and says one thing; told twice with the same key it is one notice.
 *   <li>It always stands on the person's notices page; it also goes by e-mail where the person has an address and the
 *       installation has a mail server.
 *   <li>Without a mail server nothing pretends to have been sent.
 *   <li>Secrets (codes, one-time links) never become notices: they go through {@code SecretDelivery}, at once, and
 *       only that a letter left is kept.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "accounts"})
package org.kalanso.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
