@NullMarked
package org.kalanso.school.student;

import org.jspecify.annotations.NullMarked;
