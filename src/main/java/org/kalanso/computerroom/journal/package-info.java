/** The room's objects as the journal names them. */
@NullMarked
package org.kalanso.computerroom.journal;

import org.jspecify.annotations.NullMarked;
