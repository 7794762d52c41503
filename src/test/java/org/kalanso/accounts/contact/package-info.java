@NullMarked
package org.kalanso.accounts.contact;

import org.jspecify.annotations.NullMarked;
