@NullMarked
package org.kalanso.platform.checkup;

import org.jspecify.annotations.NullMarked;
