package org.kalanso.platform.search;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was found.
 *
 * @param hint what tells it from its homonyms: class, matricule, birth date
 * @param icon id in {@code img/icons.svg}
 */
public record Found(String title, @Nullable String hint, String icon, String href) {}
