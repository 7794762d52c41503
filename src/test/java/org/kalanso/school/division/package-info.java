@NullMarked
package org.kalanso.school.division;

import org.jspecify.annotations.NullMarked;
