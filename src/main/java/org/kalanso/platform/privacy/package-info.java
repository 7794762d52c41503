/**
 * What a person may have and may have forgotten: every module that keeps something about people says what it is, gives it out,
 * and forgets it. The engine that asks them stands in accounts.
 */
@NullMarked
package org.kalanso.platform.privacy;

import org.jspecify.annotations.NullMarked;
