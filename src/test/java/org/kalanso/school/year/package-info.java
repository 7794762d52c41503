@NullMarked
package org.kalanso.school.year;

import org.jspecify.annotations.NullMarked;
