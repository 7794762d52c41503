@NullMarked
package org.kalanso.computerroom.use;

import org.jspecify.annotations.NullMarked;
