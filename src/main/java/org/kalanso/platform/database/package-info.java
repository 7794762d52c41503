/**
 * The database of an installation: the PostgreSQL that comes with the program or an external one, its three roles and the
 * migrations of every module.
 */
@NullMarked
package org.kalanso.platform.database;

import org.jspecify.annotations.NullMarked;
