@NullMarked
package org.kalanso.reportcards.mark;

import org.jspecify.annotations.NullMarked;
