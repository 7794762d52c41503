@NullMarked
package org.kalanso.school.slips;

import org.jspecify.annotations.NullMarked;
