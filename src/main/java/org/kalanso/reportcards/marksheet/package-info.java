/** Marks that come in a spreadsheet: understood, shown, and written only once a person agrees. */
@NullMarked
package org.kalanso.reportcards.marksheet;

import org.jspecify.annotations.NullMarked;
