/**
 * The computer room: seats, the codes that open them, and time to the second.
 *
 * <ol>
 *   <li>A room has seats on a plan, its rules, and operators of its own; an operator reaches their rooms and no others.
 *   <li>A session is a length of time for somebody, with a code that opens one seat of its room within a window.
 *   <li>A seat has one open session at most, and so has a person: the database holds it.
 *   <li>Time is counted from instants: what the seat proves, nothing that its lease did not allow, and of a gap that nothing
 *       proves no more than the room's rule says. The rule stands in {@code docs/guides/time-at-a-seat.md}.
 *   <li>A seat knows itself by a key it got once for a code on the operator's screen; no password is ever in an address.
 *   <li>Whoever comes without an account is a visitor, with their consent as evidence.
 *   <li>Visitors are made anonymous so many days after their last visit, or when they withdraw; figures are noted when a session is made
 *       and name nobody.
 *   <li>Every act goes to the journal in the same transaction.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "accounts", "school", "notifications"})
package org.kalanso.computerroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
