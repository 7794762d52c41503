/** Persons, the names they sign in with, and their roles. */
@NullMarked
package org.kalanso.accounts.person;

import org.jspecify.annotations.NullMarked;
