/** Passwords and PINs: their rules, their hashes, and how many hashes at once. */
@NullMarked
package org.kalanso.accounts.secret;

import org.jspecify.annotations.NullMarked;
