/** What every list has: its questions read, a search by name, and where its page ended. */
@NullMarked
package org.kalanso.school.listing;

import org.jspecify.annotations.NullMarked;
