/** {@code ./kalanso doctor}: what is well with an installation and what is not. */
@NullMarked
package org.kalanso.platform.checkup;

import org.jspecify.annotations.NullMarked;
