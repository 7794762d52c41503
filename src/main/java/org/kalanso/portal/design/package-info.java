/** The page that shows every part of the look. */
@NullMarked
package org.kalanso.portal.design;

import org.jspecify.annotations.NullMarked;
