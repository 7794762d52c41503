/** Coming to a school: invited by somebody who may, or by asking and being accepted. */
@NullMarked
package org.kalanso.accounts.invitation;

import org.jspecify.annotations.NullMarked;
