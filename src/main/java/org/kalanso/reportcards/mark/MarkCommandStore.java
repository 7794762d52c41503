package org.kalanso.reportcards.mark;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each idempotency key was answered, so that a cell sent twice is written once. */
@Repository
class MarkCommandStore {
    /** A command that was answered before. */
    record Answered(UUID key, PersonId person, String asked, CellAnswer answer) {
        boolean to(PersonId who, CellCommand command) {
            return person.equals(who) && asked.equals(command.asked());
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MarkCommandStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, Answered> answered(Collection<UUID> keys) {
        if (keys.isEmpty()) return Map.of();
        return jdbc
                .sql("select key, person_id, asked, answer from reportcards.mark_command where key = any (:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query((rs, row) -> new Answered(
                        rs.getObject("key", UUID.class),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("asked"),
                        json.readValue(rs.getString("answer"), CellAnswer.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Answered::key, Function.identity()));
    }

    void remember(List<Answered> answers, Instant at) {
        if (answers.isEmpty()) return;
        jdbc.sql("""
                        insert into reportcards.mark_command (key, person_id, asked, answer, created_at)
                        select k, p, q, a::jsonb, :at
                        from unnest(:keys::uuid[], :persons::uuid[], :asked::text[], :answers::text[]) as c (k, p, q, a)
                        """)
                .param("keys", answers.stream().map(Answered::key).toArray(UUID[]::new))
                .param("persons", answers.stream().map(a -> a.person().value()).toArray(UUID[]::new))
                .param("asked", answers.stream().map(Answered::asked).toArray(String[]::new))
                .param(
                        "answers",
                        answers.stream()
                                .map(a -> json.writeValueAsString(a.answer()))
                                .toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return how many were forgotten */
    int forgetBefore(Instant at) {
        return jdbc.sql("delete from reportcards.mark_command where created_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
