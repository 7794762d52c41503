/** Exact averages, ranks, mentions and statistics, and how each of them was computed. */
@NullMarked
package org.kalanso.reportcards.average;

import org.jspecify.annotations.NullMarked;
