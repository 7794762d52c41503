@NullMarked
package org.kalanso.school.classgroup;

import org.jspecify.annotations.NullMarked;
