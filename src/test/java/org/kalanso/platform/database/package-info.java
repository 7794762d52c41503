/** The embedded database, its roles and its migrations. */
@NullMarked
package org.kalanso.platform.database;

import org.jspecify.annotations.NullMarked;
