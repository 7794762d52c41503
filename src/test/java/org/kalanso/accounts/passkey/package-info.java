@NullMarked
package org.kalanso.accounts.passkey;

import org.jspecify.annotations.NullMarked;
