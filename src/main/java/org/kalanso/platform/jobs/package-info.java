/** Long work: asked once, done once, watched meanwhile. */
@NullMarked
package org.kalanso.platform.jobs;

import org.jspecify.annotations.NullMarked;
