/**
 * Seals: a few signed bytes in the picture on a paper, by which anybody can tell that the installation issued it.
 *
 * <ol>
 *   <li>A seal repeats what stands on its paper, nothing more, and is signed with the installation's own key (Ed25519).
 *   <li>It is checked on the page {@code /verify}, and without any network by a saved page that carries the public keys.
 *   <li>Only the page on line can know whether a newer version was issued: the module that owns the paper says so through
 *       {@link org.kalanso.platform.seal.SealedKind}.
 *   <li>Keys change every year; papers signed with an old key stay authentic, and a key that was stolen can be withdrawn.
 * </ol>
 */
@NullMarked
package org.kalanso.platform.seal;

import org.jspecify.annotations.NullMarked;
