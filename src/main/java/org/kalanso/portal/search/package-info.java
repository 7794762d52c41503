/** One question to everything that can be found. */
@NullMarked
package org.kalanso.portal.search;

import org.jspecify.annotations.NullMarked;
