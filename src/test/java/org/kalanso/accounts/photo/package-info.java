@NullMarked
package org.kalanso.accounts.photo;

import org.jspecify.annotations.NullMarked;
