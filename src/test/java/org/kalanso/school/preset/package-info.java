@NullMarked
package org.kalanso.school.preset;

import org.jspecify.annotations.NullMarked;
