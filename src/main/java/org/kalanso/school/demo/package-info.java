/** The demo's three schools, filled by the same imports that a head uses. Their persons are fictional. */
@NullMarked
package org.kalanso.school.demo;

import org.jspecify.annotations.NullMarked;
