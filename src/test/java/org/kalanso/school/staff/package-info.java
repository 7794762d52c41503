@NullMarked
package org.kalanso.school.staff;

import org.jspecify.annotations.NullMarked;
