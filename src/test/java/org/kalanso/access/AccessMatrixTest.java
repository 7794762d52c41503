package org.kalanso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.access.Verdict.Whose;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.reportcards.SmallClass;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Who may use which address: every route, every role, of the own and of another school. */
class AccessMatrixTest extends MatrixSchools {
    /** For whom nothing of a school is theirs by what they are there: what they may knock at they still don't see. */
    private static final Set<String> WITHOUT_PART =
            Set.of("PUPIL", "GUARDIAN", "BURSAR", "LIBRARIAN", "OPERATOR", "MODERATOR", "NOBODY_YET");

    /** What whoever runs the installation knows of without visiting: that there is a school. All else takes a visit. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("school");

    private final Map<Actor, Visitor> visitors = new HashMap<>();

    @Test
    void every_route_says_who_may_use_it_and_stands_in_the_matrix() throws IOException {
        assertThat(faultsOfTheFile(lines())).isEmpty();
    }

    @Test
    void everybody_is_let_in_where_the_matrix_says_so_and_nowhere_else() throws IOException {
        var found = new ArrayList<String>();
        var own = furnished();
        var other = furnished();
        assertThat(nameless(own.objects())).as("objects that no module makes").isEmpty();
        var actors = actors(own.school().school);
        int cells = 0;
        for (MatrixLine line : lines().values())
            for (Actor actor : actors) cells += tryOut(line, actor, own.objects(), other.objects(), found);
        System.out.println("access matrix: " + lines().size() + " routes, " + cells + " cells");
        assertThat(found).isEmpty();
    }

    @Test
    void a_route_planted_without_a_policy_is_found_and_closed() throws Exception {
        var planted = RequestMappingInfo.paths("/planted").build();
        mapping.registerMapping(planted, new Planted(), Planted.class.getDeclaredMethod("open"));
        try {
            assertThat(faultsOfTheFile(lines())).containsExactly("GET /planted does not say who may use it");
            assertThat(signIn.api(stranger(), new SmallClass(sql).head, null)
                            .get("/planted")
                            .status())
                    .isEqualTo(500);
        } finally {
            mapping.unregisterMapping(planted);
        }
    }

    @Test
    void a_line_left_out_and_a_policy_changed_are_found() throws IOException {
        var without = new TreeMap<>(lines());
        without.remove("GET /api/v1/jobs");
        assertThat(faultsOfTheFile(without)).containsExactly("GET /api/v1/jobs is not in the matrix: SIGNED_IN");
        var other = new TreeMap<>(lines());
        other.put("GET /api/v1/jobs", MatrixLine.parse("GET /api/v1/jobs | HEAD"));
        assertThat(faultsOfTheFile(other))
                .containsExactly("GET /api/v1/jobs allows [SIGNED_IN], the matrix says [HEAD]");
    }

    @Test
    void an_answer_that_lets_the_wrong_one_in_is_found() {
        var line = MatrixLine.parse("GET /api/v1/x/{x} | HEAD");
        var school = SchoolId.newId();
        var pupil = new Actor("pupil", PersonId.newId(), Role.PUPIL, school, false);
        var head = new Actor("head", PersonId.newId(), Role.HEAD, school, false);
        var nobody = new Actor("stranger", null, null, null, false);
        assertThat(Verdict.of(line, pupil, Whose.UNKNOWN, 200, "")).isNotNull();
        assertThat(Verdict.of(line, nobody, Whose.UNKNOWN, 200, "")).isNotNull();
        assertThat(Verdict.of(line, head, Whose.OTHER, 200, "")).isNotNull();
        assertThat(Verdict.of(line, head, Whose.OTHER, 404, "")).isNull();
        assertThat(Verdict.of(line, head, Whose.OTHER, 500, "")).isNotNull();
    }

    /** A handler that forgot to say who may use it. */
    static final class Planted {
        String open() {
            return "open to all";
        }
    }

    private List<String> faultsOfTheFile(Map<String, MatrixLine> lines) {
        var faults = new ArrayList<String>();
        var unknown = new TreeMap<>(lines);
        for (Routes.Route route : Routes.of(mapping)) {
            if (testOnly(route)) continue;
            unknown.remove(route.address());
            var allow = route.allow();
            var line = lines.get(route.address());
            if (allow == null) faults.add(route.address() + " does not say who may use it");
            else if (line == null)
                faults.add(route.address() + " is not in the matrix: " + String.join(" ", MatrixLine.who(allow)));
            else if (!line.who().equals(MatrixLine.who(allow)))
                faults.add(route.address() + " allows " + MatrixLine.who(allow) + ", the matrix says " + line.who());
        }
        unknown.keySet().forEach(address -> faults.add(address + " is in the matrix and nowhere else"));
        return faults;
    }

    private static boolean testOnly(Routes.Route route) {
        return route.path().startsWith("/test-only");
    }

    private static List<String> nameless(Map<String, String> made) throws IOException {
        return lines().values().stream()
                .filter(line -> !line.variables().isEmpty() && !line.objects().contains("*"))
                .filter(line -> line.objects().size() != line.variables().size()
                        || line.objects().stream()
                                .anyMatch(name -> made.getOrDefault(name, "").isEmpty()))
                .map(MatrixLine::written)
                .toList();
    }

    private int tryOut(
            MatrixLine line, Actor actor, Map<String, String> own, Map<String, String> other, List<String> found) {
        if (line.variables().isEmpty()) return cell(line, actor, Whose.NONE, List.of(), found);
        var madeUp =
                Collections.nCopies(line.variables().size(), UUID.randomUUID().toString());
        int cells = cell(line, actor, Whose.UNKNOWN, madeUp, found);
        // an object named by a word, such as a language, is nobody's: then only knocking is tried
        if (line.objects().contains("*")) return cells;
        cells += cell(line, actor, Whose.OTHER, named(line, other), found);
        // what is theirs they may change: that is left to the tests of the modules
        boolean mayChange =
                actor.mayKnock(line) && !line.method().equals("GET") && !WITHOUT_PART.contains(actor.name());
        return mayChange ? cells : cells + cell(line, actor, Whose.OWN, named(line, own), found);
    }

    private static List<String> named(MatrixLine line, Map<String, String> objects) {
        return line.objects().stream()
                .map(name -> Objects.requireNonNull(objects.get(name), name))
                .toList();
    }

    private int cell(MatrixLine line, Actor actor, Whose whose, List<String> values, List<String> found) {
        Whose judged = line.objects().contains("*") ? Whose.NONE : whose;
        // their own school itself everybody sees
        if (whose == Whose.OWN
                && (!WITHOUT_PART.contains(actor.name()) || line.objects().contains("school"))) judged = Whose.NONE;
        if (actor.platformAdmin() && OF_THE_PLATFORM.containsAll(line.objects())) judged = Whose.NONE;
        String path = line.filled(values);
        var answer = line.isApi()
                ? visitor(actor).knock(line.method(), path, "application/json", "{}")
                : visitor(actor).knock(line.method(), path, "application/x-www-form-urlencoded", "");
        String wrong = Verdict.of(line, actor, judged, answer.status(), answer.header("Location"));
        if (wrong != null) found.add(line.address() + " as " + actor.name() + ", objects " + whose + ": " + wrong);
        if (line.path().matches(".*(log|sign-)out.*")) visitors.remove(actor);
        return 1;
    }

    private Visitor visitor(Actor actor) {
        if (actor.person() == null) return stranger();
        return visitors.computeIfAbsent(
                actor, each -> signIn.api(stranger(), Objects.requireNonNull(each.person()), each.school()));
    }

    private List<Actor> actors(SchoolId school) {
        var all = new ArrayList<Actor>();
        all.add(new Actor("stranger", null, null, null, false));
        for (Role role : Role.values()) {
            PersonId person = accounts.create(NewPerson.named("Camara", "Fatoumata"));
            accounts.grant(person, school, role, null);
            all.add(new Actor(role.name(), person, role, school, false));
        }
        PersonId admin = accounts.create(NewPerson.named("Sylla", "Ibrahima"));
        accounts.makePlatformAdmin(admin);
        all.add(new Actor("PLATFORM_ADMIN", admin, null, null, true));
        PersonId nowhere = accounts.create(NewPerson.named("Keïta", "Aminata"));
        all.add(new Actor("NOBODY_YET", nowhere, null, null, false));
        return all;
    }
}
