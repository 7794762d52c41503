package org.kalanso.computerroom.visitor;

import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what visitors said; nothing in them is ever changed, only a signature goes with who signed. */
@Repository
class VisitorConsentStore {
    private final JdbcClient jdbc;

    VisitorConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(UUID visitor, Visitor.Consent word, Signature signed) {
        UUID id = Ids.newId();
        jdbc.sql("""
                        insert into computerroom.visitor_consent (id, visitor_id, given, text_version, language, text_hash, by_guardian,
                          how, before, said_at)
                        values (:id, :visitor, :given, :version, :language, :hash, :guardian, :how, :before, :at)
                        """)
                .param("id", id)
                .param("visitor", visitor)
                .param("given", word.given())
                .param("version", word.textVersion())
                .param("language", word.language())
                .param("hash", HexFormat.of().parseHex(word.textHash()))
                .param("guardian", word.byGuardian())
                .param("how", word.how().name())
                .param("before", word.before())
                .param("at", Timestamp.from(word.saidAt()))
                .update();
        if (word.how() == Signature.How.SPOKEN) return;
        jdbc.sql("""
                        insert into computerroom.visitor_signature (consent_id, path, signer) values (:id, :path, :signer)
                        """)
                .param("id", id)
                .param("path", signed.path())
                .param("signer", signed.signer())
                .update();
    }

    /** Under the last word of a visitor whom the caller holds already. */
    Optional<Signature> signature(Visitor visitor) {
        return jdbc.sql("""
                        select s.path, s.signer from computerroom.visitor_consent c
                        left join computerroom.visitor_signature s on s.consent_id = c.id
                        where c.visitor_id = :visitor order by c.said_at desc, c.id desc limit 1
                        """)
                .param("visitor", visitor.id())
                .query((row, n) -> new Signature(
                        Objects.requireNonNullElse(row.getString(1), ""),
                        Objects.requireNonNullElse(row.getString(2), "")))
                .optional()
                .filter(found -> found.how() != Signature.How.SPOKEN);
    }
}
