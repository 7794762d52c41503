@NullMarked
package org.kalanso.school.subject;

import org.jspecify.annotations.NullMarked;
