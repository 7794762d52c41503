/** What the school's registers keep about a person, given out and forgotten. */
@NullMarked
package org.kalanso.school.privacy;

import org.jspecify.annotations.NullMarked;
