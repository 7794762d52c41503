/** Tests of marks and report cards through HTTP. */
@NullMarked
package org.kalanso.reportcards.appreciation;

import org.jspecify.annotations.NullMarked;
