package org.kalanso.reportcards.marksheet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MarkSheetStore {
    private final JdbcClient sql;

    MarkSheetStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Caller caller, MarkSheet sheet, Instant at) {
        sql.sql("""
                        insert into reportcards.mark_sheet (id, school_id, period_id, file_name, content, created_by, created_at)
                        values (:id, :school, :period, :name, :content, :by, :at)
                        """)
                .param("id", sheet.id())
                .param("school", caller.inSchool().value())
                .param("period", sheet.period().value())
                .param("name", sheet.fileName())
                .param("content", sheet.content())
                .param("by", caller.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only who brought it, in the school they brought it to. */
    Optional<MarkSheet> visibleTo(Caller caller, UUID id) {
        return sql.sql("""
                        select id, period_id, file_name, content, imported_at is not null as imported
                        from reportcards.mark_sheet where id = :id and school_id = :school and created_by = :by
                        """)
                .param("id", id)
                .param("school", caller.inSchool().value())
                .param("by", caller.person().value())
                .query((rs, n) -> new MarkSheet(
                        rs.getObject("id", UUID.class),
                        new PeriodId(rs.getObject("period_id", UUID.class)),
                        rs.getString("file_name"),
                        rs.getBytes("content"),
                        rs.getBoolean("imported")))
                .optional();
    }

    void imported(UUID id, Instant at) {
        sql.sql("update reportcards.mark_sheet set imported_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Files nobody came back for. */
    void forgetBefore(Instant at) {
        sql.sql("delete from reportcards.mark_sheet where created_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
