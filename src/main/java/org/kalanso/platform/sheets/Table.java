package org.kalanso.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one written sheet shows.
 *
 * @param name of the sheet, at most 31 characters are used
 * @param rows as wide as the headings; a value is a text, a {@link Number}, a {@link java.time.LocalDate} or null. Read
 *     once, so a stream of rows may stand behind it
 */
public record Table(String name, List<String> headings, Iterable<? extends List<? extends @Nullable Object>> rows) {}
