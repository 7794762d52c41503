@NullMarked
package org.kalanso.audit.entry;

import org.jspecify.annotations.NullMarked;
