/** Classes: opening one, its head teacher, who comes and goes. */
@NullMarked
package org.kalanso.school.classgroup;

import org.jspecify.annotations.NullMarked;
