package org.kalanso.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.home.HomeTile;
import org.kalanso.platform.home.Tile;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Sentence;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The frame and the home page as a person of two schools meets them. */
class HomeJourney extends KalansoTest {
    @Autowired
    private SignIn signIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FoundSchool schools;

    @Test
    void a_head_of_two_schools_sees_where_she_works_and_changes_it() {
        SchoolId college = school("Collège Tamata de Fria");
        SchoolId lycee = school("Lycée de la Corniche et de l’Indépendance");
        Visitor head = head(college, lycee);

        try (var phone = Browser.phone(address()).as(head)) {
            phone.open("/").picture("home").isAccessible();
            phone.open("/places").picture("places").isAccessible();
            phone.open("/search?q=zz").picture("search").isAccessible();
        }
        try (var desk = Browser.desk(address()).as(head)) {
            Page page = desk.open("/").picture("home").isAccessible().page();
            assertThat(page.locator(".bar .where b").textContent()).isEqualTo("Collège Tamata de Fria");

            page.locator(".bar summary.where").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lycée de la Corniche"))
                    .click();

            assertThat(page.locator(".bar .where b").textContent()).startsWith("Lycée de la Corniche");
        }
    }

    @Test
    void nobody_works_in_a_school_that_is_not_theirs() {
        Visitor head = head(school("Collège Tamata de Fria"));
        SchoolId other = school("École Keur Serigne de Kaolack");

        assertThat(head.post("/school-switch", Map.of("school", other.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(head.get("/").text()).contains("Collège Tamata de Fria").doesNotContain("Keur Serigne");
    }

    @Test
    void pages_that_are_not_there_say_what_to_do_next_and_under_which_number() {
        Visitor head = head(school("Collège Tamata de Fria"));

        try (var phone = Browser.phone(address()).as(head)) {
            Page page =
                    phone.open("/nowhere").picture("not-found").isAccessible().page();
            assertThat(page.locator("h1").textContent()).isEqualTo("Page introuvable");
            assertThat(page.locator("main code").textContent()).hasSize(36);
            phone.forgivesErrors();
        }
    }

    @Test
    void a_later_page_is_small() {
        Visitor head = head(school("Collège Tamata de Fria"));

        var answer = head.get("/", "Accept-Encoding", "gzip");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.bytes()).hasSizeLessThan(8 * 1024);
    }

    @Test
    void what_waits_for_somebody_comes_first_and_a_module_that_fails_empties_nothing() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("late", tiles(9, Tile.waiting("16", Sentence.of("home.title"), "grid", "/late")));
        beans.addBean("early", tiles(1, Tile.of("284", Sentence.of("home.title"), "people", "/early")));
        beans.addBean("broken", tiles(5));

        var home = new Home(beans.getBeanProvider(HomeTile.class));

        assertThat(home.tiles(someone())).extracting(Tile::href).containsExactly("/late", "/early");
    }

    private static HomeTile tiles(int order, Tile... tiles) {
        return new HomeTile() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public List<Tile> of(Caller caller) {
                if (tiles.length == 0) throw new IllegalStateException("this module is broken on purpose");
                return List.of(tiles);
            }
        };
    }

    private static Caller someone() {
        return new Caller(
                PersonId.newId(),
                "Aïssatou Barry",
                null,
                java.util.Set.of(),
                false,
                java.util.Locale.FRENCH,
                java.util.UUID.randomUUID());
    }

    private SchoolId school(String name) {
        LocalDate first = LocalDate.of(2026, 10, 1);
        return schools.found(
                new NewSchool(name, null, "Fria", "guinea-secondary", "GN", null, first, first.plusMonths(9), false),
                null);
    }

    private Visitor head(SchoolId... of) {
        PersonId person = accounts.create(NewPerson.named("N’Diaye-Diallo", "Mariama Ciré"));
        for (SchoolId school : of) accounts.grant(person, school, Role.HEAD, null);
        return signIn.page(stranger(), person, of[0]);
    }
}
