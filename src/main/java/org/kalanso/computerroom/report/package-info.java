/** Figures for whoever funds the rooms: in none of them can a person be recognised. */
@NullMarked
package org.kalanso.computerroom.report;

import org.jspecify.annotations.NullMarked;
