/** The program: its start and its command line. */
@NullMarked
package org.kalanso;

import org.jspecify.annotations.NullMarked;
