package org.kalanso.school.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.rosterfile.Choices;
import org.kalanso.school.rosterfile.SubjectList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a list with what the school knows: how its subjects are called. */
@Component
class ListReader {
    private final JdbcClient jdbc;

    ListReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RosterReading read(SchoolId school, byte[] content, Choices choices, LocalDate today) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name from school.subject where school_id = :school")
                .param("school", school.value())
                .query((rs, n) -> names.put(rs.getString(1), rs.getString(2)))
                .list();
        return RosterReading.of(content, choices, SubjectList.codesByNameOrCode(names), today);
    }
}
