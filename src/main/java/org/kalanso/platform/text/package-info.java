/** Names, messages and numbers as people write them. */
@NullMarked
package org.kalanso.platform.text;

import org.jspecify.annotations.NullMarked;
