package org.kalanso.reportcards.appreciation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.web.Page;

/**
 * What the page's script must know, as JSON.
 *
 * @param owner whose unsent sentences this browser keeps
 * @param words what the script says; what they name is left as {@code %1}, {@code %2} for it to fill in
 */
record AppreciationFacts(String address, String owner, String lang, Map<String, String> words) {
    static final List<String> KEYS = List.of(
            "state.waiting",
            "state.saved",
            "status.saved",
            "status.waiting-one",
            "status.waiting-many",
            "status.kept-one",
            "status.kept-many",
            "status.offline",
            "status.trouble-one",
            "status.trouble-many",
            "status.signed-out",
            "status.page-only",
            "count",
            "conflict",
            "conflict.somebody",
            "conflict.mine",
            "conflict.theirs",
            "empty",
            "retry",
            "forget");

    static AppreciationFacts of(Page page, String address) {
        var words = new LinkedHashMap<String, String>();
        for (String key : KEYS) words.put(key, page.t("appreciation.js." + key, "%1", "%2"));
        return new AppreciationFacts(
                "/api/v1" + address, page.signedIn().person().toString(), page.lang(), words);
    }
}
