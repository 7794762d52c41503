package org.kalanso.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;

class NoticesTest extends KalansoTest {
    @Autowired
    private Notices notices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    private PersonId mother;
    private Visitor page;

    @Autowired
    private FoundSchool foundSchool;

    @BeforeEach
    void aMother() {
        // pages lead to the first set-up until there is a school
        foundSchool.found(
                new NewSchool(
                        "Collège Tafory",
                        null,
                        "Conakry",
                        "guinea-secondary",
                        null,
                        null,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 6, 30),
                        false),
                null);
        mother = accounts.create(NewPerson.named("Diallo", "Mariama").withEmail(Ids.newId() + "@example.org"));
        page = signIn.page(stranger(), mother, null);
    }

    @Test
    void a_person_reads_her_notices_and_opens_what_they_lead_to() {
        tell("first", "/notices");
        assertThat(page.get("/notices").text()).contains("Travail terminé");
        var listed = page.get("/api/v1/notifications").json().path("items");
        assertThat(listed.size()).isEqualTo(1);
        var opened = page.post("/notices/" + listed.get(0).path("id").asString() + "/open", Map.of());
        assertThat(opened.status()).isEqualTo(302);
        assertThat(page.get("/api/v1/notifications")
                        .json()
                        .path("items")
                        .get(0)
                        .path("readAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void what_is_told_twice_is_one_notice() {
        tell("once", null);
        tell("once", null);
        assertThat(page.get("/api/v1/notifications").json().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void nobody_else_sees_or_opens_a_notice() {
        tell("private", null);
        String id = page.get("/api/v1/notifications")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        var other = signIn.page(stranger(), accounts.create(NewPerson.named("Barry", "Alpha")), null);
        assertThat(other.get("/api/v1/notifications").json().path("items").size())
                .isZero();
        assertThat(other.json("POST", "/api/v1/notifications/" + id + "/mark-as-read", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void without_a_mail_server_nothing_pretends_to_have_been_sent() {
        tell("unsent", null);
        assertThat(sql.sql("""
                        select d.state from notifications.delivery d join notifications.notice n on n.id = d.notice_id
                        where n.person_id = :person""")
                        .param("person", mother.value())
                        .query(String.class)
                        .list())
                .containsExactly("NO_CHANNEL");
    }

    @Test
    void a_long_list_comes_in_pages_that_neither_repeat_nor_skip() {
        for (int i = 0; i < 5; i++) tell("n" + i, null);
        var first = page.get("/api/v1/notifications?limit=3").json();
        var second = page.get("/api/v1/notifications?limit=3&cursor="
                        + first.path("next").asString())
                .json();
        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(second.path("items").size()).isEqualTo(2);
        assertThat(second.path("next").isNull()).isTrue();
    }

    private void tell(String once, @Nullable String link) {
        notices.tell(List.of(new NewNotice(mother, null, "platform.job-done", List.of("essai"), link, mother + once)));
    }
}
