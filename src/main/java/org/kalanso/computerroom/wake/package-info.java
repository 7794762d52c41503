/** Waking seats over the network (Wake-on-LAN). */
@NullMarked
package org.kalanso.computerroom.wake;

import org.jspecify.annotations.NullMarked;
