@NullMarked
package org.kalanso.platform.live;

import org.jspecify.annotations.NullMarked;
