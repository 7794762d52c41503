/** Pupils: who they are, the numbers they are known by, and which class they are in. */
@NullMarked
package org.kalanso.school.student;

import org.jspecify.annotations.NullMarked;
