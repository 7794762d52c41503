/**
 * A person's photo and what they say about themselves. A photo is drawn anew from what was sent, so that no place, date or script
 * goes on with it; it is kept and shown only where the person, or a guardian of a minor, has agreed, to those who work with them.
 */
@NullMarked
package org.kalanso.accounts.photo;

import org.jspecify.annotations.NullMarked;
