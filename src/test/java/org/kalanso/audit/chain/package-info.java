@NullMarked
package org.kalanso.audit.chain;

import org.jspecify.annotations.NullMarked;
