@NullMarked
package org.kalanso.school.demo;

import org.jspecify.annotations.NullMarked;
