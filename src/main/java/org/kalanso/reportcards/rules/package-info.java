/** The closed list of parameters by which a school's marks become averages, with presets by country. */
@NullMarked
package org.kalanso.reportcards.rules;

import org.jspecify.annotations.NullMarked;
