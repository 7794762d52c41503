/** The demo's marks: a first term for every class, entered, frozen and published by the same actions that people use. */
@NullMarked
package org.kalanso.reportcards.demo;

import org.jspecify.annotations.NullMarked;
