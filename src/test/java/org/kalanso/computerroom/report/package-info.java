@NullMarked
package org.kalanso.computerroom.report;

import org.jspecify.annotations.NullMarked;
