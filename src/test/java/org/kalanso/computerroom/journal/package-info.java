@NullMarked
package org.kalanso.computerroom.journal;

import org.jspecify.annotations.NullMarked;
