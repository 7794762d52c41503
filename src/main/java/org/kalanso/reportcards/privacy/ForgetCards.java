package org.kalanso.reportcards.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.privacy.Forgotten;
import org.kalanso.platform.privacy.Redaction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes over what names a pupil in their frozen cards and in what teachers said of them. The figures are not touched. The
 * journal keeps the hash of the card as it was issued: whoever holds that card can still show that it was.
 */
@Repository
class ForgetCards {
    private record Card(UUID id, String content, byte[] hash, String explanation) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ForgetCards(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        // figures keep every digit they have, the last zeros too
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        this.events = events;
    }

    void forget(Forgotten who, SchoolId school, UUID pupil) {
        var cards = jdbc.sql("""
                        select id, content, content_hash, explanation from reportcards.card
                        where student_id = :pupil and school_id = :school
                        """)
                .param("pupil", pupil)
                .param("school", school.value())
                .query((row, n) ->
                        new Card(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3), row.getString(4)))
                .list();
        var acts = new ArrayList<Recorded>();
        for (Card card : cards) acts.add(written(who, school, card));
        events.publishEvent(new RecordedAll(acts));
        texts("reportcards.appreciation", List.of("text"), who.texts(), pupil);
        texts("reportcards.council_decision", List.of("decision", "appreciation"), who.texts(), pupil);
    }

    private Recorded written(Forgotten who, SchoolId school, Card card) {
        String content = json.writeValueAsString(without(who, json.readTree(card.content())));
        byte[] hash = hash(content);
        jdbc.sql("""
                        update reportcards.card set content = :content, content_hash = :hash, explanation = :explanation, seal = null,
                          reason = '' where id = :id
                        """)
                .param("content", content)
                .param("hash", hash)
                .param("explanation", who.texts().in(card.explanation()))
                .param("id", card.id())
                .update();
        return new Recorded(
                school,
                null,
                "card.pseudonymised",
                "card",
                card.id().toString(),
                Map.of("contentHash", HexFormat.of().formatHex(card.hash())),
                Map.of("contentHash", HexFormat.of().formatHex(hash)));
    }

    private static JsonNode without(Forgotten who, JsonNode card) {
        var pupil = (ObjectNode) card.path("pupil");
        pupil.put("familyName", who.pseudonym()).put("givenNames", "").put("bornAt", "");
        pupil.putNull("bornOn").putNull("bornYear").putNull("matricule");
        for (JsonNode group : card.path("groups"))
            for (JsonNode line : group.path("subjects")) redact(line, "appreciation", who.texts());
        redact(card.path("council"), "appreciation", who.texts());
        redact(card.path("council"), "decision", who.texts());
        redact(card.path("issue"), "reason", who.texts());
        return card;
    }

    private static void redact(JsonNode holder, String field, Redaction texts) {
        if (holder instanceof ObjectNode object && object.path(field).isString())
            object.put(field, texts.inTheirs(object.path(field).asString()));
    }

    private void texts(String table, List<String> columns, Redaction texts, UUID pupil) {
        for (String column : columns) {
            var found = jdbc.sql("select distinct " + column + " from " + table + " where student_id = :pupil")
                    .param("pupil", pupil)
                    .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                    .list();
            for (String text : found)
                if (!texts.inTheirs(text).equals(text))
                    jdbc.sql("update " + table + " set " + column + " = :new where student_id = :pupil and " + column
                                    + " = :old")
                            .param("new", texts.inTheirs(text))
                            .param("old", text)
                            .param("pupil", pupil)
                            .update();
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
