/** The frame of every page and every API answer. */
@NullMarked
package org.kalanso.platform.web;

import org.jspecify.annotations.NullMarked;
