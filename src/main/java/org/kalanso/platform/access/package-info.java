/** Who is asking, and who may. */
@NullMarked
package org.kalanso.platform.access;

import org.jspecify.annotations.NullMarked;
