package org.kalanso.reportcards.mark;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.audit.Described;
import org.kalanso.platform.audit.Described.Part;
import org.kalanso.platform.audit.JournalObjects;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks, assessments and appreciations as the journal's page names them: with their pupil, class and subject. */
@Component
class MarkObjects implements JournalObjects {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final JdbcClient jdbc;

    MarkObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assessment and where it stands. */
    private record Column(String id, String name, String classId, String subject) {}

    @Override
    public Set<String> kinds() {
        return Set.of("mark", "assessment", "appreciation");
    }

    @Override
    public Map<String, Described> describe(SchoolId school, String kind, Collection<String> ids) {
        if (kind.equals("appreciation")) return appreciations(ids);
        List<String[]> parts = ids.stream()
                .map(id -> id.split("/", -1))
                .filter(part -> Stream.of(part).allMatch(each -> each.matches(ID)))
                .toList();
        Map<String, Column> columns = columns(school, parts);
        return parts.stream()
                .filter(part -> columns.containsKey(part[0]))
                .collect(Collectors.toMap(
                        part -> String.join("/", part),
                        part -> described(
                                Objects.requireNonNull(columns.get(part[0])), part.length > 1 ? part[1] : null),
                        (one, same) -> one));
    }

    private Map<String, Column> columns(SchoolId school, List<String[]> parts) {
        return jdbc
                .sql("""
                        select id, name, class_id, subject_id from reportcards.assessment
                        where school_id = :school and id = any (:ids)""")
                .param("school", school.value())
                .param(
                        "ids",
                        parts.stream().map(part -> UUID.fromString(part[0])).toArray(UUID[]::new))
                .query((row, n) -> new Column(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("class_id"),
                        row.getString("subject_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Column::id, Function.identity()));
    }

    private static Described described(Column column, @Nullable String student) {
        var place = List.of(new Part("class", column.classId()), new Part("subject", column.subject()));
        if (student == null) return new Described(column.name(), "/assessments/" + column.id(), place);
        return new Described(
                column.name(),
                "/assessments/" + column.id() + "/marks/" + student + "/history",
                Stream.concat(Stream.of(new Part("student", student)), place.stream())
                        .toList());
    }

    /** Their ids name class, subject, period and pupil. */
    private static Map<String, Described> appreciations(Collection<String> ids) {
        return ids.stream()
                .filter(id -> id.matches(ID + "(/" + ID + "){3}"))
                .collect(Collectors.toMap(Function.identity(), id -> {
                    String[] part = id.split("/", -1);
                    return new Described(
                            "",
                            null,
                            List.of(
                                    new Part("student", part[3]),
                                    new Part("class", part[0]),
                                    new Part("subject", part[1])));
                }));
    }
}
