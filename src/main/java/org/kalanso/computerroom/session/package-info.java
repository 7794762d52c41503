/** Sessions: made, started, steered and ended. */
@NullMarked
package org.kalanso.computerroom.session;

import org.jspecify.annotations.NullMarked;
