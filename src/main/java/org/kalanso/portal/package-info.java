/**
 * The entrance: the home page by role, search, the whole menu, and the page that shows the look.
 *
 * <ol>
 *   <li>The portal knows no business: it asks whoever offers a {@code HomeTile}, a {@code SearchSource}, a {@code Place}.
 *   <li>What a module answers is already limited to what the caller may see.
 *   <li>One module that fails never empties the page: its tiles are left out and the log says so.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.kalanso.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
