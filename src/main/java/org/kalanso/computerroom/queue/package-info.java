/** Those who wait for a seat: numbers of the day, how long it will be, and who is called. */
@NullMarked
package org.kalanso.computerroom.queue;

import org.jspecify.annotations.NullMarked;
