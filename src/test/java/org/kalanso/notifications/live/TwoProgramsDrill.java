package org.kalanso.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.FreshProgram;
import org.kalanso.LiveClient;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.session.Device;
import org.kalanso.accounts.session.SessionCookie;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two programs on one database: what one writes the other's pages hear, and its pages go on where it stops. */
@Tag("program")
class TwoProgramsDrill {
    private static final String MINE = "/ws/notifications";

    @Test
    void pages_hear_the_other_program_and_go_on_there_when_theirs_stops() {
        try (var first = FreshProgram.start();
                var second = first.beside()) {
            aSchool(first);
            PersonId mother = first.bean(Accounts.class).create(NewPerson.named("Diallo", "Mariama"));
            Visitor page = page(first, mother);
            long last;
            try (var third = first.beside()) {
                var here = LiveClient.page(third.address(), MINE, page).resume(null);
                here.next("unread");
                tell(first, mother, "one");
                tell(second, mother, "two");
                last = here.eventsUpTo(2).getLast().path("seq").asLong();
                third.close();
                assertThat(here.closedWithin(Duration.ofSeconds(5))).isEqualTo(1001);
            }
            tell(first, mother, "three");
            try (var there = LiveClient.page(second.address(), MINE, page).resume(last)) {
                assertThat(there.next("notification").path("seq").asLong()).isEqualTo(3);
                tell(first, mother, "four");
                assertThat(there.next("notification").path("seq").asLong()).isEqualTo(4);
                first.bean(Sessions.class).endAll(List.of(mother), "test");
                assertThat(there.closedWithin(Duration.ofSeconds(2))).isEqualTo(4401);
            }
        }
    }

    /** Until there is one, every address leads to the first set-up. */
    private static void aSchool(FreshProgram program) {
        program.bean(JdbcClient.class).sql("""
                insert into school.institution
                  (id, name, short_name, country, preset, time_zone, currency, matricule_pattern, created_at)
                values (gen_random_uuid(), 'Collège', 'Collège', 'GN', 'guinea-secondary', 'Africa/Conakry', 'GNF',
                        '{year}/{number}', now())""").update();
    }

    private static Visitor page(FreshProgram program, PersonId person) {
        String cookie =
                program.bean(Sessions.class).openPage(person, null, new Device("test", "127.0.0.1"), Sessions.PASSING);
        return program.stranger().cookie(SessionCookie.NAME, cookie);
    }

    private static void tell(FreshProgram program, PersonId person, String what) {
        program.bean(Notices.class)
                .tell(List.of(new NewNotice(
                        person,
                        null,
                        "platform.job-done",
                        List.of(what),
                        null,
                        UUID.randomUUID().toString())));
    }
}
