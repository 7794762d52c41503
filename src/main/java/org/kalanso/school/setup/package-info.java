/** The first set-up: an installation without any school gets one, and somebody who runs it. */
@NullMarked
package org.kalanso.school.setup;

import org.jspecify.annotations.NullMarked;
