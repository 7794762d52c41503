/** Settings, secrets and the lock of a data folder. */
@NullMarked
package org.kalanso.platform.installation;

import org.jspecify.annotations.NullMarked;
