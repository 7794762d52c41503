@NullMarked
package org.kalanso.accounts.stepup;

import org.jspecify.annotations.NullMarked;
