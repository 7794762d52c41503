package org.kalanso.school.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.rosterfile.Choices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of lists being imported. The file itself is kept for a day at most. */
@Repository
class RosterImportStore {
    private static final Duration FILES_KEPT = Duration.ofDays(1);
    private static final String ROW = """
            select id, school_id, kind, file_name, content, mapping, roster_version, state, job_id, result, created_by
            from school.roster_import
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RosterImportStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void insert(RosterImport made, byte[] content, byte[] sha256) {
        forgetOldFiles();
        jdbc.sql("""
                        insert into school.roster_import (id, school_id, kind, file_name, sha256, content, mapping, roster_version,
                          state, preview, created_by, created_at)
                        values (:id, :school, :kind, :name, :hash, :content, :mapping::jsonb, :version, 'PREVIEW', '{}', :by, :now)
                        """)
                .param("id", made.id())
                .param("school", made.school().value())
                .param("kind", made.kind().name())
                .param("name", made.fileName())
                .param("hash", sha256)
                .param("content", content)
                .param("mapping", json.writeValueAsString(made.choices()))
                .param("version", made.rosterVersion())
                .param("by", made.by().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forgetOldFiles() {
        jdbc.sql(
                        "update school.roster_import set content = null where content is not null and created_at < :before and state <> 'RUNNING'")
                .param("before", clock.instant().minus(FILES_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** For those who run the school's register: lists of their school. */
    Optional<RosterImport> editableBy(Caller caller, UUID id) {
        return jdbc.sql(ROW + " where id = :id and school_id = :school")
                .param("id", id)
                .param("school", caller.inSchool().value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** A list whose preview somebody may still agree to. */
    record Waiting(UUID id, String fileName) {}

    /** The caller's own, while their files are kept; the newest three. */
    List<Waiting> waiting(Caller caller) {
        return jdbc.sql("""
                        select id, file_name from school.roster_import
                        where school_id = :school and created_by = :caller and state = 'PREVIEW' and content is not null
                          and created_at > :since
                        order by created_at desc limit 3
                        """)
                .param("school", caller.inSchool().value())
                .param("caller", caller.person().value())
                .param("since", clock.instant().minus(FILES_KEPT).atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Waiting(rs.getObject("id", UUID.class), rs.getString("file_name")))
                .list();
    }

    /** For the job that imports it. */
    RosterImport ofJob(UUID id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query((rs, n) -> row(rs))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /** The preview was made anew: with other choices, or against the roster of now. */
    void looked(UUID id, ListKind kind, Choices choices, long version) {
        jdbc.sql("""
                        update school.roster_import set kind = :kind, mapping = :mapping::jsonb, roster_version = :version
                        where id = :id and state = 'PREVIEW'
                        """)
                .param("kind", kind.name())
                .param("mapping", json.writeValueAsString(choices))
                .param("version", version)
                .param("id", id)
                .update();
    }

    /** @return false where somebody was quicker */
    boolean begin(UUID id, UUID job) {
        return jdbc.sql(
                                "update school.roster_import set state = 'RUNNING', job_id = :job where id = :id and state = 'PREVIEW'")
                        .param("job", job)
                        .param("id", id)
                        .update()
                == 1;
    }

    void done(UUID id, ImportResult result) {
        jdbc.sql(
                        "update school.roster_import set state = 'DONE', content = null, result = :result::jsonb where id = :id")
                .param("result", json.writeValueAsString(result))
                .param("id", id)
                .update();
    }

    /** Somebody has to look again. */
    void backToPreview(UUID id) {
        jdbc.sql(
                        "update school.roster_import set state = 'PREVIEW', job_id = null where id = :id and state = 'RUNNING'")
                .param("id", id)
                .update();
    }

    long rosterVersion(SchoolId school) {
        return version("select roster_version from school.institution where id = :school", school);
    }

    /** The same with the roster locked until the transaction ends: of two imports one waits. */
    long lockRoster(SchoolId school) {
        return version("select roster_version from school.institution where id = :school for update", school);
    }

    private long version(String sql, SchoolId school) {
        return jdbc.sql(sql)
                .param("school", school.value())
                .query((rs, n) -> rs.getLong(1))
                .single();
    }

    private RosterImport row(ResultSet rs) throws SQLException {
        String result = rs.getString("result");
        return new RosterImport(
                rs.getObject("id", UUID.class),
                new SchoolId(rs.getObject("school_id", UUID.class)),
                ListKind.valueOf(rs.getString("kind")),
                rs.getString("file_name"),
                rs.getBytes("content"),
                json.readValue(rs.getString("mapping"), Choices.class),
                rs.getLong("roster_version"),
                RosterImport.State.valueOf(rs.getString("state")),
                rs.getObject("job_id", UUID.class),
                result == null ? null : json.readValue(result, ImportResult.class),
                new PersonId(rs.getObject("created_by", UUID.class)));
    }
}
