package org.kalanso.platform.demo;

import java.util.List;

/**
 * Fills part of an empty installation for {@code ./kalanso run --demo}. Beans of this kind are called one after the other
 * in the order of their {@code @Order}, once the program has started and before it says that it is ready.
 */
public interface DemoFiller {
    /** Known to everybody who reads this: a demo holds invented people only, and says so. */
    String PASSWORD = "bienvenue au kalanso";

    /** False where the installation already holds something: a demo never touches real data. */
    boolean needed();

    void fill();

    /** What a visitor needs to know, one line each, in the language of the console: the demo accounts. Asked at every start. */
    List<String> accounts();
}
