/** The entrance, shown by tests. */
@NullMarked
package org.kalanso.portal;

import org.jspecify.annotations.NullMarked;
