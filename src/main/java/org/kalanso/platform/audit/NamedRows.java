package org.kalanso.platform.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Objects of the journal that are rows of a table.
 *
 * @param queries by kind: {@code id}, {@code name} and {@code href} of the rows of {@code :school} whose id is among {@code :ids}
 */
public record NamedRows(JdbcClient jdbc, Map<String, String> queries) {
    public Set<String> kinds() {
        return queries.keySet();
    }

    /** By id; what is no id, or of no row of the school, is left out. */
    public Map<String, Described> describe(SchoolId school, String kind, Collection<String> ids) {
        UUID[] known = ids.stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        return jdbc
                .sql(Objects.requireNonNull(queries.get(kind), kind))
                .param("school", school.value())
                .param("ids", known)
                .query((row, n) ->
                        Map.entry(row.getString("id"), Described.of(row.getString("name"), row.getString("href"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
