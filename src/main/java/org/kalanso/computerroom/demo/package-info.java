/** The computer room of the demo. */
@NullMarked
package org.kalanso.computerroom.demo;

import org.jspecify.annotations.NullMarked;
