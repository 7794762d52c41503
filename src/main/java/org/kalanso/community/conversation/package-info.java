/** What a guardian and somebody of the school write to each other about a pupil. */
@NullMarked
package org.kalanso.community.conversation;

import org.jspecify.annotations.NullMarked;
