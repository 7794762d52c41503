/** Showing once more that it is oneself, before something that matters. */
@NullMarked
package org.kalanso.accounts.stepup;

import org.jspecify.annotations.NullMarked;
