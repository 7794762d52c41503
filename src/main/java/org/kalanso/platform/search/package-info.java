/** How modules make what they own findable. */
@NullMarked
package org.kalanso.platform.search;

import org.jspecify.annotations.NullMarked;
