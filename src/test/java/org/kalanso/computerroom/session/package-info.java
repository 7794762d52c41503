@NullMarked
package org.kalanso.computerroom.session;

import org.jspecify.annotations.NullMarked;
