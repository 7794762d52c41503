@NullMarked
package org.kalanso.computerroom.settings;

import org.jspecify.annotations.NullMarked;
