@NullMarked
package org.kalanso.accounts.factor;

import org.jspecify.annotations.NullMarked;
