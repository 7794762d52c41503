@NullMarked
package org.kalanso.computerroom;

import org.jspecify.annotations.NullMarked;
