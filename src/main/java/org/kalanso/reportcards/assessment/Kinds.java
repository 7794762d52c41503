package org.kalanso.reportcards.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.rules.GradingRules;

/** The kinds of assessment a teacher may choose from: the usual two, those of the school's rules, those in use. */
public final class Kinds {
    private static final List<String> USUAL = List.of("TEST", "COMPO");
    /** Kinds that have a name of their own in both languages. */
    public static final Set<String> NAMED = Set.of("TEST", "COMPO", "HOMEWORK", "ORAL", "PRACTICAL", "EXAM");

    private Kinds() {}

    public static List<Choice> of(Page page, GradingRules rules, List<Assessment> inUse) {
        var codes = new LinkedHashSet<>(USUAL);
        codes.addAll(new TreeSet<>(rules.formula().kindWeights().keySet()));
        inUse.forEach(each -> codes.add(each.kind()));
        return codes.stream().map(code -> new Choice(code, label(page, code))).toList();
    }

    /** What a kind is called; one of the school's own making by its code. */
    public static String label(Page page, String code) {
        return NAMED.contains(code) ? page.t("assessment.kind." + code) : code;
    }
}
