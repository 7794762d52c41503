@NullMarked
package org.kalanso.platform.seal;

import org.jspecify.annotations.NullMarked;
