/** The folder an installation lives in: its lock, its settings, its secrets, and the reasons it may refuse to start. */
@NullMarked
package org.kalanso.platform.installation;

import org.jspecify.annotations.NullMarked;
