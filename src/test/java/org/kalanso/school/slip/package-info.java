@NullMarked
package org.kalanso.school.slip;

import org.jspecify.annotations.NullMarked;
