/** What marks and report cards keep about a person, given out and forgotten. */
@NullMarked
package org.kalanso.reportcards.privacy;

import org.jspecify.annotations.NullMarked;
