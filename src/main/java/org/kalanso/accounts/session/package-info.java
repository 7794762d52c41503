/** A sign-in on one device, and the tokens that stand for it. */
@NullMarked
package org.kalanso.accounts.session;

import org.jspecify.annotations.NullMarked;
