package org.kalanso.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a sign-in lasts, and how many there may be. */
class SessionLimitsTest extends AccountsTest {
    private static final String ME = "/api/v1/users/me";

    @Autowired
    private Sessions sessions;

    @Autowired
    private RefreshTokens tokens;

    private Visitor kept(PersonId person) {
        return stranger()
                .cookie(
                        SessionCookie.NAME,
                        sessions.openPage(person, school, new Device("test", "127.0.0.1"), Sessions.REMEMBERED));
    }

    @Test
    void one_sign_in_too_many_ends_the_one_unused_longest() {
        PersonId mother = person(Role.GUARDIAN);
        List<Visitor> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) all.add(signIn.page(stranger(), mother, school));
        clock.advance(Duration.ofMinutes(10));
        // the first is used again: now the second has lain longest
        assertThat(all.getFirst().get(ME).status()).isEqualTo(200);
        Visitor seventh = signIn.page(stranger(), mother, school);
        assertThat(all.get(1).get(ME).status()).isEqualTo(401);
        assertThat(all.getFirst().get(ME).status()).isEqualTo(200);
        assertThat(seventh.get(ME + "/sessions").json().path("items")).hasSize(6);
        assertThat(journalled("session.ended", mother)).isEqualTo(1);
    }

    @Test
    void the_number_goes_by_the_mightiest_role_and_touches_nobody_else() {
        PersonId beside = person(Role.GUARDIAN);
        Visitor untouched = signIn.page(stranger(), beside, school);
        var most = java.util.Map.of(Role.PUPIL, 6, Role.TEACHER, 10, Role.HEAD, 8);
        most.forEach((role, expected) -> {
            PersonId person = person(role);
            accounts.grant(person, school, Role.GUARDIAN, null);
            for (int i = 0; i < 11; i++) signIn.page(stranger(), person, school);
            assertThat(signIn.page(stranger(), person, school)
                            .get(ME + "/sessions")
                            .json()
                            .path("items"))
                    .as(role.name())
                    .hasSize(expected);
        });
        assertThat(untouched.get(ME).status()).isEqualTo(200);
    }

    @Test
    void left_alone_for_two_hours_a_sign_in_is_over_and_used_it_lasts_twelve() {
        PersonId person = person(Role.TEACHER);
        Visitor left = signIn.page(stranger(), person, school);
        Visitor used = signIn.page(stranger(), person, school);
        for (int i = 0; i < 7; i++) {
            clock.advance(Duration.ofMinutes(100));
            assertThat(used.get(ME).status())
                    .as("after %d × 100 minutes", i + 1)
                    .isEqualTo(200);
        }
        assertThat(left.get(ME).status()).isEqualTo(401);
        assertThat(used.get(ME + "/sessions").json().path("items")).hasSize(1);
        clock.advance(Duration.ofMinutes(21));
        assertThat(used.get(ME).status()).isEqualTo(401);
    }

    @Test
    void on_a_device_of_ones_own_it_lasts_two_weeks_unused_and_thirty_days_in_all() {
        PersonId person = person(Role.TEACHER);
        Visitor left = kept(person);
        Visitor used = kept(person);
        clock.advance(Duration.ofDays(13));
        assertThat(used.get(ME).status()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(left.get(ME).status()).isEqualTo(401);
        clock.advance(Duration.ofDays(10));
        assertThat(used.get(ME).status()).isEqualTo(200);
        clock.advance(Duration.ofDays(6));
        assertThat(used.get(ME).status()).isEqualTo(401);
    }

    @Test
    void a_client_that_renews_for_ever_signs_in_again_after_ninety_days() {
        UUID session = sessions.openApi(person(Role.TEACHER), school, new Device("test", "127.0.0.1"));
        String token = tokens.begin(session);
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofDays(22));
            token = tokens.rotate(token).refresh();
        }
        String last = token;
        clock.advance(Duration.ofDays(3));
        assertThatThrownBy(() -> tokens.rotate(last)).isInstanceOf(Problem.class);
    }

    @Test
    void settings_say_other_numbers_and_what_makes_no_sense_is_refused() {
        var rules = new SessionRules(" families=2, staff=3 ", 30);
        assertThat(rules.most(SessionRules.RoleClass.FAMILIES)).isEqualTo(2);
        assertThat(rules.most(SessionRules.RoleClass.ADMINISTRATORS)).isEqualTo(8);
        assertThat(rules.idle(Sessions.PASSING)).isEqualTo(Duration.ofMinutes(30));
        for (String odd : List.of("families", "families=0", "families=many", "visitors=3"))
            assertThatThrownBy(() -> new SessionRules(odd, 30)).as(odd).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> new SessionRules("", 1)).isInstanceOf(CannotStart.class);
    }
}
