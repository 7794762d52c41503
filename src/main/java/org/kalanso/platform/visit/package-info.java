/**
 * How whoever runs the installation comes into a school that is not theirs: for an hour, for a reason, noted in the journal of
 * that school. Why: docs/decisions/0016-whoever-runs-the-installation.md.
 */
@NullMarked
package org.kalanso.platform.visit;

import org.jspecify.annotations.NullMarked;
