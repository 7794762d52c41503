package org.kalanso.platform.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Lines may end behind a blank and behind a hyphen between letters, nowhere else: not behind an apostrophe ("l’histoire"),
 * nor at a no-break space. The engine's own rules look for addresses in every text, which takes longer than the layout.
 */
final class LineBreaks implements FSTextBreaker {
    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** The next place where a line may end, the end of the text being the last; then -1. */
    @Override
    public int next() {
        if (at >= text.length()) return -1;
        do at++;
        while (at < text.length() && !endsBefore(at));
        return at;
    }

    private boolean endsBefore(int place) {
        char last = text.charAt(place - 1);
        char first = text.charAt(place);
        if (last == '-') return Character.isLetter(first) && place > 1 && Character.isLetter(text.charAt(place - 2));
        return last == ' ' && first != ' ' || last == '\n';
    }
}
