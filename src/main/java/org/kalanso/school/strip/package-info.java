/** Strips of paper to be cut, fourteen to a page: sign-in slips, codes for guardians. */
@NullMarked
package org.kalanso.school.strip;

import org.jspecify.annotations.NullMarked;
