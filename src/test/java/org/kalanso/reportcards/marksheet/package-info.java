@NullMarked
package org.kalanso.reportcards.marksheet;

import org.jspecify.annotations.NullMarked;
