/** Single-use links and codes by which somebody shows that a letter reached them. */
@NullMarked
package org.kalanso.accounts.proof;

import org.jspecify.annotations.NullMarked;
