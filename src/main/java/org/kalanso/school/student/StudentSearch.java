package org.kalanso.school.student;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.search.Found;
import org.kalanso.platform.search.SearchSource;
import org.springframework.stereotype.Component;

/** Pupils by name or matricule; class and matricule tell homonyms apart. */
@Component
class StudentSearch implements SearchSource {
    private static final int ORDER = 10;
    private final StudentList list;

    StudentSearch(StudentList list) {
        this.list = list;
    }

    @Override
    public String title() {
        return "student.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Found> find(Caller caller, String words, int limit) {
        if (caller.school() == null || !caller.is(Role.HEAD, Role.MANAGER, Role.TEACHER)) return List.of();
        var asked = new StudentQuery.Asked(words, null, null, null, null, "ALL", null, null, limit);
        return list.page(caller, StudentQuery.of(asked)).items().stream()
                .map(StudentSearch::found)
                .toList();
    }

    private static Found found(StudentRow row) {
        String hint = Stream.of(row.className(), row.matricule())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Found(row.name(), hint.isEmpty() ? null : hint, "person", "/students/" + row.id());
    }
}
