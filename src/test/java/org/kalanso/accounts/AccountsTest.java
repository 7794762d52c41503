package org.kalanso.accounts;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.secret.CredentialStore;
import org.kalanso.accounts.secret.SecretHasher;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;

/** People for the tests of this module: each test makes its own, with names nobody else has. */
public abstract class AccountsTest extends KalansoTest {
    protected static final String PASSWORD = "la mangue est mûre";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected SignIn signIn;

    @Autowired
    protected CredentialStore credentials;

    @Autowired
    protected SecretHasher hasher;

    protected final SchoolId school = SchoolId.newId();

    /** The program sends everybody to the first set-up until there is a school; pages name the school they work in. */
    @BeforeEach
    void theSchoolIsSetUp() {
        setUp(school, "Collège Test");
    }

    protected void setUp(SchoolId id, String name) {
        sql.sql("""
                        insert into school.institution
                          (id, name, short_name, country, preset, time_zone, currency, matricule_pattern, created_at)
                        values (:id, :name, :name, 'GN', 'guinea-secondary', 'Africa/Conakry', 'GNF', '{year}/{number}', now())
                        """).param("id", id.value()).param("name", name).update();
    }

    protected PersonId person(Role role) {
        PersonId person = accounts.create(NewPerson.named("Camara", "Fatoumata"));
        accounts.grant(person, school, role, null);
        return person;
    }

    /** Somebody with a password. @return the e-mail they sign in with */
    protected String withPassword(PersonId person) {
        String email = "camara" + COUNT.incrementAndGet() + "-"
                + person.value().toString().substring(24) + "@example.org";
        accounts.addSignInName(person, SignInName.email(email));
        credentials.put(CredentialStore.Kind.PASSWORD, Map.of(person, hasher.hash(PASSWORD)));
        return email;
    }

    protected Visitor.Answer login(String name, String secret) {
        return stranger().json("POST", "/api/v1/token", Map.of("identifier", name, "password", secret));
    }

    protected int journalled(String act, PersonId person) {
        return sql.sql("select count(*) from audit.entry where act = :act and (object_id = :id or actor_id = :person)")
                .param("act", act)
                .param("id", person.toString())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
