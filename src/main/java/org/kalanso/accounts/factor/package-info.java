/** The second factor: an authenticator's codes, and recovery codes for the day it is lost. */
@NullMarked
package org.kalanso.accounts.factor;

import org.jspecify.annotations.NullMarked;
