package org.kalanso.school.classgroup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassName;
import org.kalanso.school.listing.LevelQuery;
import org.kalanso.school.listing.NameSearch;
import org.kalanso.school.listing.ShortList;
import org.kalanso.school.reach.Reach;
import org.springframework.stereotype.Repository;

/** Pages of the classes of the active year that a person reaches. */
@Repository
class ClassList {
    private static final List<String> STATES = List.of("WITHOUT_HEAD_TEACHER", "EMPTY");
    private static final List<String> ORDERS = List.of("school", "name", "pupils");
    private static final String PUPILS =
            "(select count(*) from school.enrolment e where e.class_id = c.id and e.state = 'ACTIVE')";
    private static final Map<String, String> KEYS = Map.of(
            ORDERS.getFirst(),
            ShortList.number("l.ordinal") + " || " + ShortList.number("c.ordinal") + " || c.name",
            "name",
            "lower(c.name)",
            "pupils",
            ShortList.number(PUPILS));

    private final ShortList lists;

    ClassList(ShortList lists) {
        this.lists = lists;
    }

    /**
     * @param asked {@code q}: the class's name however spelt, or words of it or of the head teacher's name; {@code state}: {@code
     *     WITHOUT_HEAD_TEACHER} or {@code EMPTY}; {@code sort}: {@code school} (level after level), {@code name}, {@code pupils}
     * @param usual how many rows where nothing was asked
     * @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood
     */
    ShortList.Part<ClassGroup> page(Caller caller, LevelQuery.Asked asked, int usual) {
        LevelQuery query = LevelQuery.of(asked, usual, STATES, ORDERS);
        var values = new HashMap<String, Object>();
        values.put("school", caller.inSchool().value());
        String rows = ClassRows.COLUMNS + ", " + KEYS.get(query.slice().by()) + " as name_key " + ClassRows.FROM
                + " join school.school_year y on y.id = c.year_id and y.active where c.school_id = :school"
                + reached(caller, values) + narrowed(query, values);
        return lists.page(rows, values, query.slice(), ClassRows::row);
    }

    private static String reached(Caller caller, Map<String, Object> values) {
        if (caller.is(Role.HEAD, Role.MANAGER)) return "";
        values.put("person", caller.person().value());
        return " and " + Reach.MY_CLASS;
    }

    private static String narrowed(LevelQuery query, Map<String, Object> values) {
        var sql = new StringBuilder();
        String q = query.q();
        if (q != null) {
            String named = NameSearch.keyOf("c.name") + " || ' ' || coalesce(s.name_key, '')";
            sql.append(" and (c.name_key = :classKey or (")
                    .append(NameSearch.condition(named, q, values))
                    .append("))");
            values.put("classKey", ClassName.of(q).key());
        }
        if (query.level() != null) {
            sql.append(" and c.level_id = :level");
            values.put("level", query.level());
        }
        if ("WITHOUT_HEAD_TEACHER".equals(query.state())) sql.append(" and c.head_teacher_id is null");
        if ("EMPTY".equals(query.state())) sql.append(" and ").append(PUPILS).append(" = 0");
        return sql.toString();
    }
}
