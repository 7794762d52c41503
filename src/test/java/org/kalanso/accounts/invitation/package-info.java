@NullMarked
package org.kalanso.accounts.invitation;

import org.jspecify.annotations.NullMarked;
