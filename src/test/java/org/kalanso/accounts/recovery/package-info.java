@NullMarked
package org.kalanso.accounts.recovery;

import org.jspecify.annotations.NullMarked;
