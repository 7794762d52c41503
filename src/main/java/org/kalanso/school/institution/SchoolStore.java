package org.kalanso.school.institution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.student.MatriculePattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of schools and their logos. A person sees the school they work in, whoever runs the installation every one: that there is a school, and how it is reached, is theirs to know. */
@Repository
class SchoolStore {
    private static final String SCHOOLS = """
            select i.id, i.name, i.short_name, i.country, i.preset, i.city, i.address, i.phone, i.email, i.motto, i.authorities,
                   i.authorities_en, i.head_title, i.head_name, i.logo_sha256, i.time_zone, i.currency, i.languages,
                   i.matricule_pattern, i.matricule_next, i.version,
                   coalesce(extract(year from y.starts_on), extract(year from now()))::int as year
            from school.institution i left join school.school_year y on y.school_id = i.id and y.active
            where (:admin or i.id = :own)
            """;
    private final JdbcClient jdbc;

    SchoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SchoolView> visibleTo(Caller caller) {
        return asked(SCHOOLS + " order by i.name, i.id", caller)
                .query(SchoolStore::view)
                .list();
    }

    Optional<SchoolView> visibleTo(Caller caller, SchoolId id) {
        return asked(SCHOOLS + " and i.id = :id", caller)
                .param("id", id.value())
                .query(SchoolStore::view)
                .optional();
    }

    /** The present version, with the row locked until the transaction ends. */
    int locked(SchoolId id) {
        return jdbc.sql("select version from school.institution where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void update(SchoolId id, SchoolInput.Checked input) {
        jdbc.sql("""
                        update school.institution set name = :name, short_name = :shortName, city = :city, address = :address,
                          phone = :phone, email = :email, motto = :motto, authorities = :authorities,
                          authorities_en = :authoritiesEn, head_title = :headTitle, head_name = :headName, time_zone = :zone,
                          languages = :languages, matricule_pattern = :pattern, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", input.name())
                .param("shortName", input.shortName())
                .param("city", input.city())
                .param("address", input.address())
                .param("phone", input.phone(), Types.VARCHAR)
                .param("email", input.email(), Types.VARCHAR)
                .param("motto", input.motto())
                .param("authorities", input.authorities())
                .param("authoritiesEn", input.authoritiesEn())
                .param("headTitle", input.headTitle())
                .param("headName", input.headName())
                .param("zone", input.zone())
                .param("languages", input.languages())
                .param("pattern", input.pattern())
                .update();
    }

    /** @param logo null = none from now on; those before it stay for the cards that name them */
    void logo(SchoolId id, @Nullable Logo logo) {
        if (logo != null)
            jdbc.sql("""
                            insert into school.logo (school_id, sha256, content, type) values (:id, :hash, :content, :type)
                            on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("hash", logo.sha256())
                    .param("content", logo.content())
                    .param("type", logo.type())
                    .update();
        jdbc.sql("update school.institution set logo_sha256 = :hash, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("hash", logo == null ? null : logo.sha256(), Types.VARCHAR)
                .update();
    }

    Optional<Logo> logo(SchoolId id) {
        return jdbc.sql("""
                        select l.content, l.type, l.sha256 from school.institution i
                        join school.logo l on l.school_id = i.id and l.sha256 = i.logo_sha256 where i.id = :id
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Logo(rs.getBytes(1), rs.getString(2), rs.getString(3)))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller) {
        SchoolId own = caller.school();
        return jdbc.sql(sql)
                .param("admin", caller.platformAdmin())
                .param("own", own == null ? null : own.value(), Types.OTHER);
    }

    private static SchoolView view(ResultSet rs, int n) throws SQLException {
        String pattern = rs.getString("matricule_pattern");
        String shortName = rs.getString("short_name");
        return new SchoolView(
                new SchoolId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                shortName,
                rs.getString("country"),
                rs.getString("preset"),
                rs.getString("city"),
                rs.getString("address"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getString("motto"),
                rs.getString("authorities"),
                rs.getString("authorities_en"),
                rs.getString("head_title"),
                rs.getString("head_name"),
                rs.getString("logo_sha256"),
                rs.getString("time_zone"),
                rs.getString("currency"),
                rs.getString("languages"),
                pattern,
                new MatriculePattern(pattern).format(rs.getInt("year"), shortName, rs.getInt("matricule_next")),
                rs.getInt("version"));
    }
}
