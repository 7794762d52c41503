/** An entry of the journal as people read it: filtered, in words, exported. */
@NullMarked
package org.kalanso.audit.entry;

import org.jspecify.annotations.NullMarked;
