@NullMarked
package org.kalanso.accounts.profile;

import org.jspecify.annotations.NullMarked;
