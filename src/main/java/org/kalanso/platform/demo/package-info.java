/** How the demo fills an empty installation. */
@NullMarked
package org.kalanso.platform.demo;

import org.jspecify.annotations.NullMarked;
