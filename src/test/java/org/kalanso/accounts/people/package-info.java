@NullMarked
package org.kalanso.accounts.people;

import org.jspecify.annotations.NullMarked;
