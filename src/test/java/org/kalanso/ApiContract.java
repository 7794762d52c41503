package org.kalanso;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds every JSON answer that a test sees against the API's own description. */
final class ApiContract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, ApiContract> BY_BASE = new ConcurrentHashMap<>();

    private final JsonNode description;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ApiContract(JsonNode description) {
        this.description = description;
    }

    /** @param fetch gives the description's text; asked once per program under test */
    static ApiContract of(String base, java.util.function.Supplier<String> fetch) {
        return BY_BASE.computeIfAbsent(base, key -> new ApiContract(JSON.readTree(fetch.get())));
    }

    /** @throws AssertionError when the answer isn't what the description promises */
    void check(String method, String path, int status, String body) {
        JsonNode answer = answer(method, path, status)
                .orElseThrow(() -> new AssertionError(
                        method + " " + path + " answered " + status + ", which its description does not name"));
        JsonNode media = answer.path("content").values().stream().findFirst().orElse(null);
        if (media == null || !media.has("schema")) return;
        List<Error> errors = schema(media.path("schema")).validate(body, InputFormat.JSON);
        if (!errors.isEmpty())
            throw new AssertionError(method + " " + path + " → " + status + ": " + errors + "\n" + body);
    }

    private Optional<JsonNode> answer(String method, String path, int status) {
        JsonNode operation = operation(method, path);
        if (operation == null) throw new AssertionError(method + " " + path + " is not in the API's description");
        JsonNode answers = operation.path("responses");
        if (answers.has(String.valueOf(status))) return Optional.of(answers.path(String.valueOf(status)));
        return status >= 400 && answers.has("default") ? Optional.of(answers.path("default")) : Optional.empty();
    }

    private @Nullable JsonNode operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        JsonNode paths = description.path("paths");
        if (paths.has(plain)) return paths.path(plain).get(method.toLowerCase(java.util.Locale.ROOT));
        for (var entry : paths.properties()) {
            String pattern =
                    Pattern.compile("\\{[^}]+}").matcher(entry.getKey()).replaceAll("[^/]+");
            JsonNode operation = entry.getValue().get(method.toLowerCase(java.util.Locale.ROOT));
            if (operation != null && plain.matches(pattern)) return operation;
        }
        return null;
    }

    private Schema schema(JsonNode node) {
        return schemas.computeIfAbsent(node.toString(), key -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.setAll((ObjectNode) node);
            whole.set("components", description.path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(whole.toString(), InputFormat.JSON);
        });
    }
}
