/** Shown by tests. */
@NullMarked
package org.kalanso.portal.design;

import org.jspecify.annotations.NullMarked;
