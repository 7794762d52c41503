@NullMarked
package org.kalanso.school.guardiancode;

import org.jspecify.annotations.NullMarked;
