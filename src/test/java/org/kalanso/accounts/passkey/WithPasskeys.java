package org.kalanso.accounts.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a password and a device that makes passkeys. */
abstract class WithPasskeys extends AccountsTest {
    static final String MINE = "/api/v1/users/me/passkeys";
    static final String DOOR = "/api/v1/accounts/passkeys";
    private static final JsonMapper JSON = new JsonMapper();

    PersonId person = PersonId.newId();
    String email = "";
    Visitor me = stranger();
    SoftKey key = new SoftKey("");

    @BeforeEach
    void somebodyWithADevice() {
        sql.sql("delete from accounts.failed_attempt").update();
        person = person(Role.TEACHER);
        email = withPassword(person);
        me = signIn.api(stranger(), person, school);
        key = new SoftKey(address());
    }

    /** @return the recovery codes told with the first */
    List<String> added(Visitor owner, SoftKey device) {
        var asked = owner.json("POST", MINE + "/challenge", Map.of());
        assertThat(asked.status()).isEqualTo(200);
        var made =
                owner.json("POST", MINE, Map.of("label", "Mon téléphone", "credential", device.create(asked.json())));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        List<String> codes = new ArrayList<>();
        made.json().path("recoveryCodes").forEach(code -> codes.add(code.asString()));
        return codes;
    }

    Visitor.Answer asked(Visitor visitor) {
        return visitor.json("POST", DOOR + "/challenge", Map.of());
    }

    /** Signs in without a name. */
    Visitor.Answer login(SoftKey device) {
        Visitor visitor = stranger();
        return send(visitor, device.get(asked(visitor).json()));
    }

    Visitor.Answer send(Visitor visitor, Map<String, Object> credential) {
        return visitor.json("POST", DOOR + "/login", Map.of("credential", credential));
    }

    static String json(Map<String, Object> credential) {
        return JSON.writeValueAsString(credential);
    }

    String idOfMine() {
        return me.get(MINE).json().path("items").get(0).path("id").asString();
    }
}
