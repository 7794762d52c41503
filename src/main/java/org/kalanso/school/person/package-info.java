/** Persons of the school as accounts knows them: who comes in, what they are here, how they sign in. */
@NullMarked
package org.kalanso.school.person;

import org.jspecify.annotations.NullMarked;
