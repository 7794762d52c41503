/** Keys that a person's device holds (WebAuthn level 2): they sign in alone, or stand beside the password. */
@NullMarked
package org.kalanso.accounts.passkey;

import org.jspecify.annotations.NullMarked;
