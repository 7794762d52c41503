/** What a teacher says of each pupil in a subject and a period; it stands on the card beside the average. */
@NullMarked
package org.kalanso.reportcards.appreciation;

import org.jspecify.annotations.NullMarked;
