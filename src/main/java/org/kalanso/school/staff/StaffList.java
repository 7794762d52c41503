package org.kalanso.school.staff;

import java.util.HashMap;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.text.Matricules;
import org.kalanso.school.listing.NameSearch;
import org.kalanso.school.listing.ShortList;
import org.springframework.stereotype.Repository;

/** Pages of teachers and other staff. Everybody who works in a school may see who else does. */
@Repository
class StaffList {
    /** Those without a number come after those with one. */
    private static final Map<String, String> KEYS = Map.of(
            "name", "s.name_key",
            "number", "coalesce('0' || s.number_key, '1' || s.name_key)",
            "assignments", ShortList.number("s.assignments"));

    private static final Map<String, String> STATES = Map.of(
            "HERE", "s.left_on is null",
            "LEFT", "s.left_on is not null",
            "WITHOUT_COURSES", "s.left_on is null and s.assignments = 0",
            "HEAD_TEACHERS", """
                    s.left_on is null and exists (select from school.class_group c
                      join school.school_year y on y.id = c.year_id and y.active
                      where c.school_id = :school and c.head_teacher_id = s.person_id)""");

    private final ShortList lists;

    StaffList(ShortList lists) {
        this.lists = lists;
    }

    ShortList.Part<StaffMember> page(Caller caller, StaffQuery query) {
        var values = new HashMap<String, Object>();
        values.put("school", caller.inSchool().value());
        String rows =
                "select s.id, s.person_id, s.number, s.family_name, s.given_names, s.sex, s.phone, s.left_on, s.version,"
                        + " s.assignments, " + KEYS.get(query.slice().by()) + " as name_key from (" + StaffStore.STAFF
                        + ") s where " + STATES.get(query.state()) + narrowed(query, values);
        return lists.page(rows, values, query.slice(), StaffStore::member);
    }

    private static String narrowed(StaffQuery query, Map<String, Object> values) {
        var sql = new StringBuilder();
        String q = query.q();
        if (q != null) {
            sql.append(" and ((")
                    .append(NameSearch.condition("s.name_key", q, values))
                    .append(") or s.number_key like :number)");
            values.put("number", NameSearch.escaped(Matricules.key(q)) + "%");
        }
        if (query.subject() != null) {
            sql.append(" and ").append("""
                    exists (select from school.teaching_assignment a
                            where a.school_id = :school and a.person_id = s.person_id and a.subject_id = :subject
                              and a.until_on is null)""");
            values.put("subject", query.subject());
        }
        return sql.toString();
    }
}
