package org.kalanso.school.guardian;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.GuardianId;
import org.kalanso.school.listing.Cursor;
import org.kalanso.school.listing.NameSearch;
import org.kalanso.school.listing.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of guardians, for those who run the register. The children are looked up for the rows of the page only. */
@Repository
public class GuardianList {
    private static final String LINKS =
            "select from school.guardianship l where l.guardian_id = g.id and l.ended_at is null";
    private final JdbcClient jdbc;

    GuardianList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next null on the last page */
    public record Found(List<GuardianRow> items, @Nullable String next) {}

    Found page(Caller caller, GuardianQuery query) {
        var values = new HashMap<String, Object>();
        String found = narrowed(query, values)
                + Pages.after("g", query.descending(), query.cursor(), values)
                + Pages.order("g", query.descending());
        List<GuardianRow> rows = jdbc.sql("""
                        with page as (%s)
                        select p.*, coalesce(k.children, '') as children, k.pupils, k.to_confirm from page p
                        join lateral (
                          select string_agg(trim(s.family_name || ' ' || s.given_names), ', ' order by s.name_key) as children,
                                 count(*) as pupils, count(*) filter (where l.confirmed_at is null) as to_confirm
                          from school.guardianship l join school.student s on s.id = l.student_id
                          where l.guardian_id = p.id and l.ended_at is null) k on true
                        order by p.name_key %2$s, p.id %2$s
                        """.formatted(found, query.descending() ? "desc" : ""))
                .param("school", caller.inSchool().value())
                .params(values)
                .param("limit", query.limit())
                .query(GuardianList::row)
                .list();
        return new Found(
                Pages.of(rows, query.limit()),
                Pages.next(
                        rows,
                        query.limit(),
                        last -> new Cursor(last.nameKey(), last.id().value())));
    }

    private static String narrowed(GuardianQuery query, Map<String, Object> values) {
        var sql = new StringBuilder(
                "select g.id, g.name, g.phone, g.email, g.name_key from school.guardian g where g.school_id = :school");
        String q = query.q();
        if (q != null) {
            sql.append(" and ((")
                    .append(NameSearch.condition("g.name_key", q, values))
                    .append(")");
            String digits = q.replaceAll("\\D", "");
            if (digits.length() > 2) {
                sql.append(" or g.phone like :digits");
                values.put("digits", "%" + digits + "%");
            }
            sql.append(")");
        }
        if ("TO_CONFIRM".equals(query.state()))
            sql.append(" and exists (").append(LINKS).append(" and l.confirmed_at is null)");
        if ("CONFIRMED".equals(query.state()))
            sql.append(" and exists (").append(LINKS).append(" and l.confirmed_at is not null)");
        if ("WITHOUT_PHONE".equals(query.state())) sql.append(" and g.phone is null");
        return sql.toString();
    }

    private static GuardianRow row(ResultSet rs, int n) throws SQLException {
        return new GuardianRow(
                new GuardianId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getString("children"),
                rs.getInt("pupils"),
                rs.getInt("to_confirm"),
                rs.getString("name_key"));
    }
}
