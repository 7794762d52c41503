@NullMarked
package org.kalanso.computerroom.workstation;

import org.jspecify.annotations.NullMarked;
