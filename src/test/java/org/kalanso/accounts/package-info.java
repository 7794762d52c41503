@NullMarked
package org.kalanso.accounts;

import org.jspecify.annotations.NullMarked;
