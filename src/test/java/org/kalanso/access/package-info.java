@NullMarked
package org.kalanso.access;

import org.jspecify.annotations.NullMarked;
