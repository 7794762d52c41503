/** What people see and change of themselves. */
@NullMarked
package org.kalanso.accounts.profile;

import org.jspecify.annotations.NullMarked;
