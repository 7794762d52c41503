package org.kalanso.school.student;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;

/** Makes one pupil of the rows that tell of them: one for each of their numbers with each of their stays, mostly one in all. */
final class StudentRows {
    private StudentRows() {}

    static Optional<StudentDetail> detail(ResultSet rs) throws SQLException {
        if (!rs.next()) return Optional.empty();
        Map<UUID, StudentDetail.Identifier> numbers = new LinkedHashMap<>();
        Map<UUID, StudentDetail.Enrolment> stays = new LinkedHashMap<>();
        StudentDetail first = student(rs);
        do {
            UUID number = rs.getObject("number_id", UUID.class);
            if (number != null && !numbers.containsKey(number)) numbers.put(number, identifier(rs, number));
            UUID stay = rs.getObject("stay_id", UUID.class);
            if (stay != null && !stays.containsKey(stay)) stays.put(stay, enrolment(rs, stay));
        } while (rs.next());
        return Optional.of(first.with(List.copyOf(numbers.values()), List.copyOf(stays.values())));
    }

    private static StudentDetail.Identifier identifier(ResultSet rs, UUID id) throws SQLException {
        return new StudentDetail.Identifier(
                id,
                rs.getString("issuer"),
                rs.getString("value"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class));
    }

    private static StudentDetail.Enrolment enrolment(ResultSet rs, UUID id) throws SQLException {
        return new StudentDetail.Enrolment(
                id,
                new ClassId(rs.getObject("stay_class_id", UUID.class)),
                rs.getString("stay_class_name"),
                rs.getString("stay_year"),
                rs.getObject("roll", Integer.class),
                rs.getBoolean("repeater"),
                StudentDetail.Enrolment.State.valueOf(rs.getString("state")),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class));
    }

    private static StudentDetail student(ResultSet rs) throws SQLException {
        UUID classId = rs.getObject("class_id", UUID.class);
        return new StudentDetail(
                new StudentId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("matricule"),
                rs.getString("family_name"),
                rs.getString("given_names"),
                rs.getString("sex"),
                rs.getObject("born_on", LocalDate.class),
                rs.getObject("born_year", Integer.class),
                rs.getString("born_at"),
                rs.getObject("admitted_on", LocalDate.class),
                rs.getString("emergency_name"),
                rs.getString("emergency_phone"),
                rs.getString("emergency_relation"),
                classId == null ? null : new ClassId(classId),
                rs.getString("class_name"),
                rs.getInt("version"),
                List.of(),
                List.of());
    }
}
