package org.kalanso.school.subject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.kalanso.school.TrackId;
import org.kalanso.school.division.DivisionKind;
import org.kalanso.school.division.Divisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the table of coefficients of a level or a class. */
@Component
class CoefficientTables {
    private final JdbcClient jdbc;
    private final CoefficientStore coefficients;
    private final Divisions divisions;
    private final SubjectStore subjects;
    private final Classes classes;

    CoefficientTables(
            JdbcClient jdbc,
            CoefficientStore coefficients,
            Divisions divisions,
            SubjectStore subjects,
            Classes classes) {
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.coefficients = coefficients;
        this.subjects = subjects;
        this.classes = classes;
    }

    /** The levels to choose from, in the school's order. */
    List<Choice> levels(Caller caller) {
        return divisions.choices(caller, DivisionKind.LEVEL);
    }

    /** @param also a track that gets a column though nothing was said about it yet */
    CoefficientTable ofLevel(Caller caller, UUID level, @Nullable UUID also) {
        Choice found = levels(caller).stream()
                .filter(each -> each.value().equals(level.toString()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        List<CoefficientRow> said = coefficients.visibleTo(caller).stream()
                .filter(row -> row.level() != null && row.level().value().equals(level) && row.classId() == null)
                .toList();
        Set<String> used = usedTracks(caller, level, said);
        if (also != null) used.add(also.toString());
        Map<Boolean, List<Choice>> tracks = divisions.choices(caller, DivisionKind.TRACK).stream()
                .collect(Collectors.partitioningBy(track -> used.contains(track.value())));
        List<Choice> columns = new ArrayList<>();
        columns.add(new Choice(CoefficientTable.WHOLE, found.label()));
        for (Choice track : tracks.getOrDefault(true, List.of()))
            columns.add(new Choice(track.value(), found.label() + " " + track.label()));
        return new CoefficientTable(
                new CoefficientTable.Place(level, null, found.note() == null ? found.label() : found.note()),
                columns,
                tracks.getOrDefault(false, List.of()),
                rows(caller, said, Map.of()),
                CoefficientTable.version(said));
    }

    /** The tracks of this level's coefficients and of its classes. */
    private Set<String> usedTracks(Caller caller, UUID level, List<CoefficientRow> said) {
        var used = new LinkedHashSet<String>();
        for (CoefficientRow row : said)
            if (row.track() != null) used.add(row.track().toString());
        for (ClassGroup group : classes.visibleTo(caller)) {
            TrackId track = group.trackId();
            if (track != null && group.levelId().value().equals(level)) used.add(track.toString());
        }
        return used;
    }

    CoefficientTable ofClass(Caller caller, ClassId id, String heading) {
        ClassGroup group = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        List<CoefficientRow> said = coefficients.visibleTo(caller).stream()
                .filter(row -> id.equals(row.classId()))
                .toList();
        Map<UUID, ClassSubject> now = classes.subjects(id).stream()
                .collect(Collectors.toMap(each -> each.subject().value(), each -> each));
        return new CoefficientTable(
                new CoefficientTable.Place(null, id.value(), group.name()),
                List.of(new Choice(CoefficientTable.WHOLE, heading)),
                List.of(),
                rows(caller, said, now),
                CoefficientTable.version(said));
    }

    private List<CoefficientTable.Row> rows(
            Caller caller, List<CoefficientRow> said, Map<UUID, ClassSubject> inherited) {
        return subjects.visibleTo(caller).stream()
                .map(subject -> row(subject, said, inherited.get(subject.id().value())))
                .toList();
    }

    private static CoefficientTable.Row row(
            SubjectDetail subject, List<CoefficientRow> said, @Nullable ClassSubject inherited) {
        var cells = new HashMap<String, CoefficientRow>();
        for (CoefficientRow each : said)
            if (each.subject().equals(subject.id()))
                cells.put(
                        each.track() == null
                                ? CoefficientTable.WHOLE
                                : each.track().toString(),
                        each);
        CoefficientRow any = cells.values().stream().findFirst().orElse(null);
        String group = any != null
                ? (any.group() == null ? null : any.group().toString())
                : inherited == null || inherited.group() == null
                        ? null
                        : inherited.group().toString();
        BigDecimal has = inherited == null ? null : inherited.coefficient();
        var mode = any != null ? any.mode() : inherited == null ? ClassSubject.Mode.NORMAL : inherited.mode();
        return new CoefficientTable.Row(subject, group, mode, has, cells);
    }
}
