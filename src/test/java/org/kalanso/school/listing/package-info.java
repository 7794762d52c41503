/** What lists of the school's registers have in common. */
@NullMarked
package org.kalanso.school.listing;

import org.jspecify.annotations.NullMarked;
