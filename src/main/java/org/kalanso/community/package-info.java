/**
 * People of a school speak with each other.
 *
 * <ol>
 *   <li>A conversation is about one pupil, between one guardian and one person of the school; the same three have one conversation.
 *   <li>A guardian writes to those who teach the pupil this year, these write to guardians who may see the pupil, and a head
 *       writes to any guardian. Both have to be so at the moment of writing: when the guardian's link, the teacher's assignment or
 *       the pupil's enrolment ends, nobody writes any more.
 *   <li>What was written stays readable for the two, as long as they are of the school. Nobody else reads it: not the pupil, not a
 *       colleague. A head reads a conversation only after one of the two has reported it, and the journal says that they did.
 *   <li>A head closes a conversation with a reason that both see, and may open it again.
 *   <li>A notice tells of the first message that waits, and of no more until it was read; never a word of it leaves the program,
 *       neither by e-mail nor by text message: phones are shared.
 *   <li>Who writes too much at once waits; what was typed is not lost.
 *   <li>When somebody is forgotten, what they wrote goes; when a pupil is, the conversations about them go.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "accounts", "school", "notifications"})
package org.kalanso.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
