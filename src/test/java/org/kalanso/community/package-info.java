/** Conversations as the people of a school meet them. */
@NullMarked
package org.kalanso.community;

import org.jspecify.annotations.NullMarked;
