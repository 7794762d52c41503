@NullMarked
package org.kalanso.computerroom.code;

import org.jspecify.annotations.NullMarked;
