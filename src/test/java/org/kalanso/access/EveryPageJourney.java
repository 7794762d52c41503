package org.kalanso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.Visitor;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.SmallClass;

/**
 * Every page of the program, found from its addresses, with real things in it, as each of those who may open it sees it: on a
 * small phone, in French; and read once more in English.
 */
class EveryPageJourney extends MatrixSchools {
    /** What a key looks like that stands where its sentence should. */
    private static final Pattern KEY =
            Pattern.compile("\\?\\?\\?|>\\s*[a-z][a-z-]*(?:\\.[A-Za-z_-]+){1,4}(?<!\\.(?:csv|xlsx))\\s*<");
    /** Left: their words are signs that a person brings along, and they show one thing only. */
    private static final Pattern LEFT = Pattern.compile("/(?:VERIFY|invitation/|verify-email/).*");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> examined = new HashSet<>();

    @Test
    void every_page_can_be_read_by_all_who_may_open_it_on_a_phone_in_both_languages() throws IOException {
        clock.set(Instant.parse("2026-12-21T09:00:00Z"));
        var furnished = furnished();
        var people = people(furnished.school());
        var pages = lines().values().stream()
                .filter(line -> line.method().equals("GET") && !line.isApi())
                .filter(line -> !LEFT.matcher(line.path()).matches())
                .toList();
        assertThat(pages).hasSizeGreaterThan(40);

        int opened = 0;
        for (var person : people.entrySet()) {
            Visitor visitor = signIn.page(stranger(), person.getValue(), furnished.school().school);
            Visitor english = signIn.page(stranger(), person.getValue(), furnished.school().school)
                    .cookie("lang", "en");
            try (Browser phone = Browser.phone(address()).as(visitor)) {
                for (MatrixLine line : pages) {
                    if (!mayOpen(line, person.getKey())) continue;
                    opened += look(phone, List.of(visitor, english), address(line, furnished), person.getKey());
                }
            }
        }
        System.out.println("every page: " + pages.size() + " addresses, " + opened + " pages looked at");
        assertThat(faults).isEmpty();
        assertThat(opened).isGreaterThan(pages.size());
    }

    private static boolean mayOpen(MatrixLine line, String role) {
        return line.who().contains("SIGNED_IN")
                || line.who().contains("EVERYONE")
                || line.who().contains(role);
    }

    private static String address(MatrixLine line, Furnished furnished) {
        String path = line.path().equals("/settings/{kind}/new")
                ? "/settings/tracks/new"
                : line.path().equals("/slips/{job}")
                        ? "/slips/" + furnished.objects().get("slips")
                        : line.filled(line.objects().stream()
                                .map(name -> Objects.requireNonNullElse(
                                        furnished.objects().get(name), name))
                                .toList());
        String period = "?period=" + furnished.school().term;
        if (path.endsWith("/grid.xlsx")) return path + period + "&subject=" + furnished.school().maths;
        return path.endsWith("/report-cards/pdf") ? path + period : path;
    }

    /** @return 1 where a page was there to be looked at */
    private int look(Browser phone, List<Visitor> languages, String address, String role) {
        Visitor english = languages.getLast();
        var french = languages.getFirst().get(address);
        // what isn't theirs is hidden even where the address is open to their role
        if (Set.of(302, 303, 403, 404, 410).contains(french.status())) return 0;
        if (french.status() != 200) {
            faults.add(address + " as " + role + " answers " + french.status());
            return 0;
        }
        boolean page = french.header("Content-Type").startsWith("text/html");
        if (!page || french.header("Content-Disposition").startsWith("attachment")) return 0;
        keys(address, role, french.text());
        keys(address + " in English", role, english.get(address).text());
        try {
            phone.open(address);
            if (examined.add(address)) phone.isAccessible();
            else phone.fits();
        } catch (AssertionError fault) {
            faults.add(address + " as " + role + ": " + fault.getMessage());
        }
        return 1;
    }

    private void keys(String address, String role, String html) {
        KEY.matcher(html).results().forEach(key -> faults.add(address + " as " + role + " shows " + key.group()));
    }

    private Map<String, PersonId> people(SmallClass school) {
        var people = new LinkedHashMap<String, PersonId>();
        people.put("HEAD", school.head);
        people.put("TEACHER", school.teacher);
        people.put("GUARDIAN", school.guardian);
        people.put("PUPIL", school.pupils.getFirst());
        for (Role role : List.of(Role.MANAGER, Role.BURSAR)) {
            PersonId person = accounts.create(NewPerson.named("N’Diaye-Diallo", "Mariama Ciré"));
            accounts.grant(person, school.school, role, null);
            people.put(role.name(), person);
        }
        PersonId admin = accounts.create(NewPerson.named("Sylla", "Ibrahima"));
        accounts.makePlatformAdmin(admin);
        people.put("PLATFORM_ADMIN", admin);
        return people;
    }
}
