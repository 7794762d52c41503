package org.kalanso.school.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the console says of one file.
 *
 * @param report null where the file could not be read at all
 * @param compared with what the school has; null where there is no school
 * @param imported null where nothing was asked to be written, or nothing could be
 * @param refusal why the file as a whole was refused
 */
record FileOutcome(
        String file,
        @Nullable ImportReport report,
        @Nullable Compared compared,
        @Nullable ImportResult imported,
        @Nullable Problem refusal) {

    record Compared(int created, int changed, List<ImportPreview.Difference> differences) {
        static Compared of(ListPlan plan) {
            return new Compared(plan.created(), plan.changed(), Previews.differences(plan, Integer.MAX_VALUE));
        }
    }

    static FileOutcome refused(String file, Problem refusal) {
        return new FileOutcome(file, null, null, null, refusal);
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** The report's own fields first; what was compared, written or refused after them, each where it is. */
    ObjectNode json(JsonMapper json) {
        ObjectNode node = report == null ? json.createObjectNode() : report.printed(json);
        if (compared != null) {
            node.put("created", compared.created());
            node.put("changed", compared.changed());
            node.set("differences", json.valueToTree(compared.differences()));
        }
        if (imported != null)
            node.set(
                    "imported",
                    json.valueToTree(new Written(
                            imported.created(), imported.changed(), imported.unchanged(), imported.refused())));
        if (refusal != null) node.set("error", json.valueToTree(error(refusal)));
        return node;
    }

    private record Written(int created, int changed, int unchanged, int refused) {}

    private static Map<String, String> error(Problem problem) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("message", ConsoleSentences.say(problem));
        return error;
    }
}
