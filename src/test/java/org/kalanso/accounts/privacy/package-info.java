@NullMarked
package org.kalanso.accounts.privacy;

import org.jspecify.annotations.NullMarked;
