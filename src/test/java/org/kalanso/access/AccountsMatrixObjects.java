package org.kalanso.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.Ids;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of the school, what binds them to it, and what the program keeps for all: notices and journal files. */
@Component
@Order(3)
class AccountsMatrixObjects implements MatrixObjects {
    private final JdbcClient jdbc;

    AccountsMatrixObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> in(OneSchool one) {
        var small = one.small();
        var made = new HashMap<String, String>();
        made.put("person", small.head.toString());
        made.put("role", Role.TEACHER.name());
        made.put("contact", "PHONE");
        made.put("answer", "confirm");
        made.put("invitation", invitation(one));
        made.put("request", insert("""
                accounts.membership_request (id, school_id, person_id, role, created_at)
                values (:id, :school, '%s', 'GUARDIAN', now())""".formatted(small.pupils.get(1)), one));
        made.put("erasure", insert("""
                accounts.erasure (id, school_id, person_id, asked_by, asked_at)
                values (:id, :school, '%1$s', '%1$s', now())""".formatted(small.pupils.get(2)), one));
        made.put("text", consentText(one, 2));
        made.put("consent-text", consentText(one, 3));
        made.put("export", insert("""
                accounts.data_export (id, school_id, person_id, asked_by, job_id, asked_at, expires_at)
                values (:id, :school, '%1$s', '%1$s', gen_random_uuid(), now(), now() + interval '1 day')""".formatted(small.head), one));
        made.put("session", found("select id from accounts.session where person_id = :id", small.head.value()));
        made.put("passkey", insert("""
                accounts.passkey
                  (id, person_id, credential_id, public_key, aaguid, sign_count, backup_eligible, backed_up, label, created_at)
                select :id, '%s', sha256(random()::text::bytea), 'x', gen_random_uuid(), 0, false, false, 'Clé', now()
                where :school::uuid is not null""".formatted(small.head), one));
        made.put("notice", insert("""
                notifications.notice (id, school_id, person_id, kind, args, link, created_at)
                values (:id, :school, '%s', 'reportcards.card-published', '["Barry Aïssatou", "1er trimestre"]', '/report-cards', now())""".formatted(small.head), one));
        made.put("delivery", insert("""
                notifications.delivery (id, notice_id, channel, state, created_at, due_at)
                values (:id, '%s', 'EMAIL', 'FAILED', now(), now())""".formatted(made.get("notice")), one));
        made.put("device", insert("""
                notifications.push_device (id, person_id, session_id, kind, name, address_hash, sealed, created_at)
                values (:id, '%s', :school, 'WEB', 'Firefox', uuid_send(:id), '', now())""".formatted(small.head), one));
        String export = one.done(one.page().post("/journal/export", Map.of("format", "CSV")));
        made.put("file", one.result(export).replaceAll(".*/", ""));
        return made;
    }

    private String consentText(OneSchool one, int version) {
        return insert("""
                accounts.consent_text (id, school_id, purpose, version, text_fr, text_en, hash_fr, hash_en, made_by, made_at)
                values (:id, :school, 'PHOTO', %d, repeat('a', 50), repeat('a', 50), sha256('a'), sha256('a'), :id, now())""".formatted(version), one);
    }

    private String invitation(OneSchool one) {
        one.api()
                .json(
                        "POST",
                        "/api/v1/accounts/invitations",
                        Map.of("familyName", "Sow", "givenNames", "Awa", "role", "TEACHER"));
        return found(
                "select id from accounts.invitation where school_id = :id",
                one.small().school.value());
    }

    private String insert(String row, OneSchool one) {
        UUID id = Ids.newId();
        jdbc.sql("insert into " + row)
                .param("id", id)
                .param("school", one.small().school.value())
                .update();
        return id.toString();
    }

    private String found(String query, UUID id) {
        return jdbc.sql(query + " limit 1")
                .param("id", id)
                .query(UUID.class)
                .single()
                .toString();
    }
}
