/** How modules tell the journal what was done. */
@NullMarked
package org.kalanso.platform.audit;

import org.jspecify.annotations.NullMarked;
