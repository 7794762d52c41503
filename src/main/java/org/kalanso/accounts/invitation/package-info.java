/** Coming to a school: invitations, and requests of those who registered by themselves. */
@NullMarked
package org.kalanso.accounts.invitation;

import org.jspecify.annotations.NullMarked;
