/** Shown by tests. */
@NullMarked
package org.kalanso.portal.home;

import org.jspecify.annotations.NullMarked;
