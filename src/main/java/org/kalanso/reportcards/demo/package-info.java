/** Marks of the demo's schools, entered, frozen and published as teachers and heads do it. */
@NullMarked
package org.kalanso.reportcards.demo;

import org.jspecify.annotations.NullMarked;
