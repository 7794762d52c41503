@NullMarked
package org.kalanso.school;

import org.jspecify.annotations.NullMarked;
