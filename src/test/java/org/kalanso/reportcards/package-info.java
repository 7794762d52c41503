/** Tests of marks and report cards through HTTP. */
@NullMarked
package org.kalanso.reportcards;

import org.jspecify.annotations.NullMarked;
