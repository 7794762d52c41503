@NullMarked
package org.kalanso.computerroom.visitor;

import org.jspecify.annotations.NullMarked;
