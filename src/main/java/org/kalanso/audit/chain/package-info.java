/**
 * What makes the journal unalterable: hashes, the chain of each school, anchors, verification, clean-up. Why it is as it is, and
 * the exact input of every hash: docs/decisions/0010-a-journal-nobody-can-rewrite.md.
 */
@NullMarked
package org.kalanso.audit.chain;

import org.jspecify.annotations.NullMarked;
