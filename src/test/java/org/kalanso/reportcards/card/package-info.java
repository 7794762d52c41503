/** Tests of marks and report cards through HTTP. */
@NullMarked
package org.kalanso.reportcards.card;

import org.jspecify.annotations.NullMarked;
