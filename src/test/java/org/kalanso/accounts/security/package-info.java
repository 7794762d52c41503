@NullMarked
package org.kalanso.accounts.security;

import org.jspecify.annotations.NullMarked;
