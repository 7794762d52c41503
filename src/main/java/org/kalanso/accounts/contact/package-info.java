/** Where a person is reached: an e-mail or a phone counts once it is confirmed, by a letter or by the school. */
@NullMarked
package org.kalanso.accounts.contact;

import org.jspecify.annotations.NullMarked;
