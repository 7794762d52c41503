package org.kalanso.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.Pins;
import org.kalanso.accounts.SessionsEnded;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever ends a sign-in, whoever holds something open for it hears of it, once and after the commit. */
class SessionsEndedTest extends AccountsTest {
    private static final String MINE = "/api/v1/users/me/sessions";

    @Autowired
    private ConfigurableApplicationContext program;

    @Autowired
    private Sessions sessions;

    @Autowired
    private RefreshTokens tokens;

    @Autowired
    private Pins pins;

    @Autowired
    private TransactionTemplate transaction;

    private final List<SessionsEnded> heard = Collections.synchronizedList(new ArrayList<>());

    private final ApplicationListener<PayloadApplicationEvent<SessionsEnded>> listener = PayloadListener.of(
            ended -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    heard.add(ended);
                }
            }));

    /** A class of its own: a lambda would not tell Spring which events it wants. */
    private record PayloadListener(java.util.function.Consumer<SessionsEnded> then)
            implements ApplicationListener<PayloadApplicationEvent<SessionsEnded>> {
        static PayloadListener of(java.util.function.Consumer<SessionsEnded> then) {
            return new PayloadListener(then);
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<SessionsEnded> event) {
            then.accept(event.getPayload());
        }
    }

    @BeforeEach
    void listen() {
        program.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        program.removeApplicationListener(listener);
    }

    private UUID open(PersonId person) {
        return sessions.openApi(person, school, new Device("test", "127.0.0.1"));
    }

    private List<UUID> endedOf(PersonId person) {
        return heard.stream()
                .filter(each -> each.person().equals(person))
                .flatMap(each -> each.sessions().stream())
                .toList();
    }

    private static UUID current(Visitor visitor) {
        return UUID.fromString(
                visitor.get(MINE).json().path("items").get(0).path("id").asString());
    }

    @Test
    void signing_out_is_told_from_page_and_from_api() {
        PersonId person = person(Role.TEACHER);
        Visitor page = signIn.page(stranger(), person, school);
        Visitor api = signIn.api(stranger(), person, school);
        UUID first = current(page);
        UUID second = current(api);
        page.post("/sign-out", Map.of());
        assertThat(endedOf(person)).containsExactly(first);
        api.json("POST", "/api/v1/accounts/logout", null);
        assertThat(endedOf(person)).containsExactly(first, second);
    }

    @Test
    void one_revoked_and_all_others_revoked_are_told_and_the_one_here_is_not() {
        PersonId person = person(Role.TEACHER);
        Visitor here = signIn.page(stranger(), person, school);
        UUID lost = open(person);
        UUID older = open(person);
        UUID oldest = open(person);
        here.json("DELETE", MINE + "/" + lost, null);
        assertThat(endedOf(person)).containsExactly(lost);
        here.post("/profile/sessions/end", Map.of());
        assertThat(endedOf(person)).containsExactlyInAnyOrder(lost, older, oldest);
        assertThat(here.get(MINE).status()).isEqualTo(200);
    }

    @Test
    void a_new_slip_a_new_password_and_a_copied_token_are_told() {
        PersonId pupil = person(Role.PUPIL);
        UUID first = open(pupil);
        pins.issue(List.of(pupil), school, null);
        assertThat(endedOf(pupil)).containsExactly(first);

        PersonId teacher = person(Role.TEACHER);
        withPassword(teacher);
        UUID elsewhere = open(teacher);
        Visitor here = signIn.page(stranger(), teacher, school);
        assertThat(here.json(
                                "POST",
                                "/api/v1/users/me/password",
                                Map.of("current", PASSWORD, "password", "quatre chèvres sous le fromager"))
                        .status())
                .isEqualTo(204);
        assertThat(endedOf(teacher)).containsExactly(elsewhere);

        UUID copied = open(teacher);
        String token = tokens.begin(copied);
        tokens.rotate(token);
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> tokens.rotate(token)).isInstanceOf(Problem.class);
        assertThat(endedOf(teacher)).containsExactly(elsewhere, copied);
    }

    @Test
    void the_one_pushed_out_and_those_of_a_removed_account_are_told() {
        PersonId person = accounts.create(org.kalanso.accounts.NewPerson.named("Sylla", "Aminata"));
        withPassword(person);
        UUID first = open(person);
        for (int i = 0; i < 5; i++) open(person);
        Visitor here = signIn.page(stranger(), person, null);
        assertThat(endedOf(person)).containsExactly(first);
        assertThat(here.json("DELETE", "/api/v1/users/me?confirm=true", null).status())
                .isEqualTo(204);
        assertThat(endedOf(person)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void one_whose_time_ran_out_is_told_and_its_traces_go_after_ninety_days() {
        PersonId person = person(Role.TEACHER);
        UUID gone = open(person);
        String token = tokens.begin(gone);
        for (int i = 0; i < 3; i++) token = tokens.rotate(token).refresh();
        sessions.sweep();
        assertThat(endedOf(person)).isEmpty();
        clock.advance(Duration.ofDays(31));
        UUID fresh = open(person);
        sessions.sweep();
        sessions.sweep();
        assertThat(endedOf(person)).containsExactly(gone);
        assertThat(rows("refresh_token", "session_id", gone)).isZero();
        assertThat(rows("session", "id", gone)).isOne();
        clock.advance(Duration.ofDays(91));
        sessions.sweep();
        assertThat(endedOf(person)).containsExactly(gone, fresh);
        assertThat(rows("session", "id", gone)).isZero();
        assertThat(rows("session", "id", fresh)).isOne();
    }

    private long rows(String table, String column, UUID value) {
        return sql.sql("select count(*) from accounts." + table + " where " + column + " = :value")
                .param("value", value)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_taken_back_is_not_told() {
        PersonId person = person(Role.TEACHER);
        UUID session = open(person);
        transaction.executeWithoutResult(status -> {
            sessions.end(person, session, "test");
            status.setRollbackOnly();
        });
        assertThat(endedOf(person)).isEmpty();
        sessions.endAll(List.of(person), "test");
        sessions.endAll(List.of(person), "test");
        assertThat(endedOf(person)).containsExactly(session);
    }
}
