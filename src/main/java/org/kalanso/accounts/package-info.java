/**
 * Who people are, how they sign in, and what they are in each school.
 *
 * <ol>
 *   <li>A person is one row, however many schools they belong to and whatever they are there.
 *   <li>A role is held in one school, from the day it is granted until it is ended; nothing else opens a door.
 *   <li>People sign in with an e-mail, a username, a phone or a matricule. The matricule belongs to one school, the phone may
 *       belong to a father and a mother: the secret tells them apart.
 *   <li>Grown-ups have a password; pupils may have a PIN instead, made when their slip is printed. Only hashes are kept.
 *   <li>A sign-in is a session on one device; page and API hold the same kind. Whoever ends it is obeyed at the next request.
 *   <li>A refresh token is spent once; one that comes back after that ends its session, for somebody copied it.
 *   <li>Guessing is slowed per account, per address and per secret, and nobody is ever locked out for good.
 *   <li>Staff and guardians come by invitation; who registers alone has no role until someone in the school accepts, and
 *       nothing tells a stranger whose word is taken.
 *   <li>An e-mail counts once a letter to it was brought back, a phone once the school has confirmed it.
 *   <li>A forgotten password is chosen anew by a link or a code, good once; nobody chooses it for somebody else.
 *   <li>Who has a second factor is asked for it at every sign-in; a code of it opens once.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.kalanso.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
