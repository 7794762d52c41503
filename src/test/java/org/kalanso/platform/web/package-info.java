@NullMarked
package org.kalanso.platform.web;

import org.jspecify.annotations.NullMarked;
