/** Shared by the tests of every module. */
@NullMarked
package org.kalanso;

import org.jspecify.annotations.NullMarked;
