/** What the school's objects are called on the page of the journal. */
@NullMarked
package org.kalanso.school.journal;

import org.jspecify.annotations.NullMarked;
