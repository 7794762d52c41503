package org.kalanso.reportcards.mark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.web.Page;

/** The sentences that the grid's script says; what they name is left as {@code %1}, {@code %2} for the script to fill in. */
final class GridWords {
    static final List<String> KEYS = List.of(
            "state.waiting",
            "state.saved",
            "state.refused",
            "state.conflict",
            "status.saved",
            "status.waiting-one",
            "status.waiting-many",
            "status.offline-one",
            "status.offline-many",
            "status.offline",
            "status.trouble-one",
            "status.trouble-many",
            "status.signed-out",
            "status.page-only",
            "why.unknown",
            "why.decimals",
            "why.range",
            "conflict",
            "conflict.somebody",
            "conflict.mine",
            "conflict.theirs",
            "retry",
            "forget",
            "empty",
            "frozen-now",
            "news-shape",
            "heard",
            "pasted-one",
            "pasted-many",
            "paste.refused-one",
            "paste.refused-many",
            "paste.replaced-one",
            "paste.replaced-many",
            "paste.outside-one",
            "paste.outside-many",
            "paste.more",
            "paste.yes-one",
            "paste.yes-many",
            "undone");

    private GridWords() {}

    static Map<String, String> of(Page page) {
        var words = new LinkedHashMap<String, String>();
        for (String key : KEYS) words.put(key, page.t("mark.grid.js." + key, "%1", "%2", "%3"));
        return words;
    }
}
