/**
 * {@code ./kalanso bench}: how fast and how small the program is. The bench starts the real program from the archive that
 * schools get, by its own script and so with the flags of every run, and never looks inside it. It runs without the test
 * libraries: only the JDK and what the program itself brings.
 *
 * <p>A new row is a class that implements {@link org.kalanso.bench.Row}, named in {@link org.kalanso.bench.Bench}.
 */
@NullMarked
package org.kalanso.bench;

import org.jspecify.annotations.NullMarked;
