@NullMarked
package org.kalanso.school.guardian;

import org.jspecify.annotations.NullMarked;
