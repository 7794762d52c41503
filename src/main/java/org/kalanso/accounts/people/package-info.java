/** The people of a school and what they are there, as its head sees and changes it. */
@NullMarked
package org.kalanso.accounts.people;

import org.jspecify.annotations.NullMarked;
