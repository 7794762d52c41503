package org.kalanso.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.LiveClient;
import org.kalanso.Visitor;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A notice reaches its reader's open pages as it is written. */
class LiveNoticesTest extends AccountsTest {
    private static final String MINE = "/ws/notifications";

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    private PersonId mother;
    private Visitor page;

    @BeforeEach
    void aMother() {
        mother = person(Role.GUARDIAN);
        page = signIn.page(stranger(), mother, school);
    }

    @Test
    void a_notice_comes_with_its_words_its_number_and_how_many_are_unread() {
        try (var live = open().resume(null)) {
            assertThat(live.next("unread").path("count").asInt()).isZero();
            tell(mother, "Impression");
            var heard = live.next("notification");
            assertThat(live.next("unread").path("count").asInt()).isEqualTo(1);
            assertThat(heard.path("seq").asLong()).isEqualTo(1);
            assertThat(heard.path("title").asString()).isEqualTo("Travail terminé : Impression");
            assertThat(heard.path("link").asString()).isEqualTo("/jobs");
            assertThat(heard.path("at").asString()).endsWith("Z");
        }
    }

    @Test
    void what_is_read_elsewhere_is_counted_here_too() {
        tell(mother, "one");
        tell(mother, "two");
        try (var live = open().resume(0L)) {
            // the count may come before the notices: they have their numbers a moment later
            String first = live.eventsUpTo(2).getFirst().path("id").asString();
            page.json("POST", "/api/v1/notifications/" + first + "/mark-as-read", null);
            counts(live, 1);
            page.post("/notices/read", Map.of());
            counts(live, 0);
        }
    }

    @Test
    void a_listener_says_which_it_has_read_and_reaches_only_its_own() {
        PersonId other = person(Role.GUARDIAN);
        tell(other, "theirs");
        tell(mother, "mine");
        UUID theirs = id(other);
        try (var live = open().resume(0L)) {
            assertThat(live.next("unread").path("count").asInt()).isEqualTo(1);
            live.say(Map.of("type", "read", "id", theirs));
            assertThat(live.next("refused").path("code").asString()).isEqualTo("platform.not-found");
            live.say(Map.of("type", "read", "id", "rubbish"));
            assertThat(live.next("refused").path("code").asString()).isEqualTo("platform.not-found");
            live.say(Map.of("type", "read", "id", id(mother)));
            assertThat(live.next("unread").path("count").asInt()).isZero();
        }
        assertThat(sql.sql("select read_at is null from notifications.notice where id = :id")
                        .param("id", theirs)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_was_rolled_back_is_heard_by_nobody() {
        try (var live = open().resume(null)) {
            live.next("unread");
            transaction.executeWithoutResult(status -> {
                tell(mother, "never");
                status.setRollbackOnly();
            });
            tell(mother, "truly");
            var heard = live.next("notification");
            assertThat(heard.path("title").asString()).contains("truly");
            assertThat(heard.path("seq").asLong()).isEqualTo(1);
        }
    }

    @Test
    void only_the_reader_hears_it() {
        PersonId other = person(Role.GUARDIAN);
        try (var mine = open().resume(null);
                var theirs = LiveClient.page(address(), MINE, signIn.page(stranger(), other, school))
                        .resume(null)) {
            theirs.next("unread");
            tell(mother, "private");
            mine.next("notification");
            tell(other, "something else");
            assertThat(theirs.next("notification").path("title").asString()).contains("something else");
        }
    }

    /** Waits until so many are said to be unread. */
    private static void counts(LiveClient live, int unread) {
        int said;
        do said = live.next("unread").path("count").asInt();
        while (said != unread);
    }

    private LiveClient open() {
        return LiveClient.page(address(), MINE, page);
    }

    private void tell(PersonId person, String what) {
        notices.tell(List.of(new NewNotice(
                person,
                school,
                "platform.job-done",
                List.of(what),
                "/jobs",
                UUID.randomUUID().toString())));
    }

    private UUID id(PersonId person) {
        return sql.sql("select id from notifications.notice where person_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .single();
    }
}
