@NullMarked
package org.kalanso.school.numbercheck;

import org.jspecify.annotations.NullMarked;
