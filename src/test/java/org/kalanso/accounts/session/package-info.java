@NullMarked
package org.kalanso.accounts.session;

import org.jspecify.annotations.NullMarked;
