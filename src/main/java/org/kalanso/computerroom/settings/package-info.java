/** What a school decides for all its rooms: how long visitors are kept, how they sign, what they come for. */
@NullMarked
package org.kalanso.computerroom.settings;

import org.jspecify.annotations.NullMarked;
