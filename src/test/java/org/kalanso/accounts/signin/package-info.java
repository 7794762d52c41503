@NullMarked
package org.kalanso.accounts.signin;

import org.jspecify.annotations.NullMarked;
