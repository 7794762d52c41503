/** People who come without an account, and what they agreed to. */
@NullMarked
package org.kalanso.computerroom.visitor;

import org.jspecify.annotations.NullMarked;
