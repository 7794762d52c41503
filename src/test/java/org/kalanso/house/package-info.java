/** Rules of the house that a machine can check: walls, sizes, messages, refusals, the ledger. */
@NullMarked
package org.kalanso.house;

import org.jspecify.annotations.NullMarked;
