/** How modules tell the home page what to show. */
@NullMarked
package org.kalanso.platform.home;

import org.jspecify.annotations.NullMarked;
