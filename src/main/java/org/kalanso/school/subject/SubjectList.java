package org.kalanso.school.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.listing.LevelQuery;
import org.kalanso.school.listing.NameSearch;
import org.kalanso.school.listing.ShortList;
import org.springframework.stereotype.Repository;

/** Pages of the school's subjects. */
@Repository
class SubjectList {
    private static final List<String> STATES = List.of("TAUGHT", "UNUSED");
    private static final List<String> ORDERS = List.of("card", "name", "code");
    private static final Map<String, String> KEYS = Map.of(
            ORDERS.getFirst(),
            ShortList.number("s.ordinal") + " || s.name",
            "name",
            NameSearch.keyOf("s.name"),
            "code",
            "lower(s.code)");
    private static final String TAUGHT = """
            exists (select from school.class_subject cs
                    join school.class_group c on c.id = cs.class_id
                    join school.school_year y on y.id = c.year_id and y.active
                    where cs.subject_id = s.id)""";

    private final ShortList lists;

    SubjectList(ShortList lists) {
        this.lists = lists;
    }

    /**
     * @param asked {@code q}: words of the name or the code; {@code level}: with a coefficient there in the active year; {@code
     *     state}: {@code TAUGHT} in a class of the active year, or {@code UNUSED}; {@code sort}: {@code card} (as on the report
     *     card), {@code name}, {@code code}
     * @param usual how many rows where nothing was asked
     * @throws org.kalanso.platform.problem.Problem {@code platform.invalid} where a parameter can't be understood
     */
    ShortList.Part<SubjectDetail> page(Caller caller, LevelQuery.Asked asked, int usual) {
        LevelQuery query = LevelQuery.of(asked, usual, STATES, ORDERS);
        var values = new HashMap<String, Object>();
        values.put("school", caller.inSchool().value());
        String rows = "select s.id, s.code, s.name, s.name_en, s.ordinal, s.version, "
                + KEYS.get(query.slice().by()) + " as name_key from school.subject s where s.school_id = :school"
                + narrowed(query, values);
        return lists.page(rows, values, query.slice(), SubjectStore::subject);
    }

    private static String narrowed(LevelQuery query, Map<String, Object> values) {
        var sql = new StringBuilder();
        if (query.q() != null)
            sql.append(" and ")
                    .append(NameSearch.condition(NameSearch.keyOf("s.name || ' ' || s.code"), query.q(), values));
        if (query.level() != null) {
            sql.append(" and ").append("""
                    exists (select from school.coefficient k
                            join school.school_year y on y.id = k.year_id and y.active
                            where k.subject_id = s.id and k.level_id = :level)""");
            values.put("level", query.level());
        }
        if ("TAUGHT".equals(query.state())) sql.append(" and ").append(TAUGHT);
        if ("UNUSED".equals(query.state())) sql.append(" and not ").append(TAUGHT);
        return sql.toString();
    }
}
