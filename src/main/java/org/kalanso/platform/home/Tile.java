package org.kalanso.platform.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Sentence;

/**
 * One figure of the home page and where it leads.
 *
 * @param figure as it is read, such as {@code 284} or {@code 12,75}; empty for a step that counts nothing
 * @param label what the figure counts
 * @param icon id in {@code img/icons.svg}
 * @param note a short trend or remark
 * @param attention whether it waits for this person to do something
 */
public record Tile(
        String figure,
        Sentence label,
        String icon,
        String href,
        @Nullable Sentence note,
        boolean attention) {
    public static Tile of(String figure, Sentence label, String icon, String href) {
        return new Tile(figure, label, icon, href, null, false);
    }

    /** A figure that waits for this person to do something. */
    public static Tile waiting(String figure, Sentence label, String icon, String href) {
        return new Tile(figure, label, icon, href, null, true);
    }

    /**
     * Those who wait, where anybody does.
     *
     * @param words key of the label (with the number) and, with {@code -note} behind it, of the note
     */
    public static List<Tile> ofThoseWho(int wait, String words, String icon, String href) {
        if (wait == 0) return List.of();
        return List.of(waiting(Integer.toString(wait), Sentence.of(words, wait), icon, href)
                .withNote(Sentence.of(words + "-note")));
    }

    /** Something to do that counts nothing, such as the first step in a new school. */
    public static Tile step(Sentence label, String icon, String href) {
        return new Tile("", label, icon, href, null, true);
    }

    public Tile withNote(Sentence said) {
        return new Tile(figure, label, icon, href, said, attention);
    }
}
