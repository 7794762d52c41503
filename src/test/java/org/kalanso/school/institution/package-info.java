@NullMarked
package org.kalanso.school.institution;

import org.jspecify.annotations.NullMarked;
