@NullMarked
package org.kalanso.audit;

import org.jspecify.annotations.NullMarked;
