@NullMarked
package org.kalanso.school.roster;

import org.jspecify.annotations.NullMarked;
