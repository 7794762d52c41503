@NullMarked
package org.kalanso.school.setup;

import org.jspecify.annotations.NullMarked;
