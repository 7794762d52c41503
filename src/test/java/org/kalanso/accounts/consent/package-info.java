@NullMarked
package org.kalanso.accounts.consent;

import org.jspecify.annotations.NullMarked;
