/** Typed identifiers: a person can't be passed where a school is meant. */
@NullMarked
package org.kalanso.platform.ids;

import org.jspecify.annotations.NullMarked;
