/**
 * The journal: what was done, by whom, when, and what it was before.
 *
 * <ol>
 *   <li>Every entry is written in the transaction of the act that it tells of.
 *   <li>Entries are never changed or removed: the program's database role may only insert and read them.
 *   <li>Within a second after its act an entry is sealed into its school's chain, so that nobody can change, remove or move
 *       it unseen; {@code ./kalanso doctor --audit} verifies.
 *   <li>An entry holds no secret: no password, no PIN, no token.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.kalanso.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
