/** What a person sees first. */
@NullMarked
package org.kalanso.portal.home;

import org.jspecify.annotations.NullMarked;
