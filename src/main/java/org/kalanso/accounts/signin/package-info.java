/** Signing in: whom the words mean, whether the secret is theirs, and slowing down who guesses. */
@NullMarked
package org.kalanso.accounts.signin;

import org.jspecify.annotations.NullMarked;
