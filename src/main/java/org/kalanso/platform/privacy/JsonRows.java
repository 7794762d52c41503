package org.kalanso.platform.privacy;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON objects, for exports: what stands in the table is what the person gets. */
@Component
public class JsonRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JsonRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // figures keep every digit they have, the last zeros too
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** @param select a query whose columns become the objects' fields */
    public List<JsonNode> of(String select, Map<String, ?> params) {
        return jdbc.sql("select to_jsonb(found) from (" + select + ") found")
                .params(params)
                .query((row, n) -> json.readTree(row.getString(1)))
                .list();
    }

    /** The same for a person, {@code :person}, and perhaps only one school, {@code :school}. */
    public List<JsonNode> of(String select, Whose whose) {
        var params = new java.util.HashMap<String, Object>();
        params.put("person", whose.person().value());
        // a parameter that may be null needs its type
        params.put(
                "school",
                new org.springframework.jdbc.core.SqlParameterValue(
                        java.sql.Types.OTHER,
                        whose.school() == null ? null : whose.school().value()));
        return of(select, params);
    }
}
