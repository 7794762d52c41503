@NullMarked
package org.kalanso.reportcards.print;

import org.jspecify.annotations.NullMarked;
