/** The chain every request passes before a handler sees it. */
@NullMarked
package org.kalanso.accounts.security;

import org.jspecify.annotations.NullMarked;
