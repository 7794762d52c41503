/** The demo's three schools and their people, made with the same lists, import and actions that a real school uses. */
@NullMarked
package org.kalanso.school.demo;

import org.jspecify.annotations.NullMarked;
