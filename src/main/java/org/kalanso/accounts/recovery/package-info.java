/** A password that was forgotten: a letter, or a link that the school hands over, lets its owner choose another. */
@NullMarked
package org.kalanso.accounts.recovery;

import org.jspecify.annotations.NullMarked;
