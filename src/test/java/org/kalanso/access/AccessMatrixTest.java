package org.kalanso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.access.Verdict.Whose;
import org.kalanso.accounts.AccountsTest;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which address: every route, every role, of the own and of another school. */
class AccessMatrixTest extends AccountsTest {
    private static final Path FILE = Path.of("src/test/resources/access-matrix.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ObjectProvider<MatrixObjects> fixtures;

    @Test
    void every_route_says_who_may_use_it_and_stands_in_the_matrix() throws IOException {
        assertThat(faultsOfTheFile(lines())).isEmpty();
    }

    @Test
    void everybody_is_let_in_where_the_matrix_says_so_and_nowhere_else() throws IOException {
        var found = new ArrayList<String>();
        var foreign = foreignObjects();
        int cells = 0;
        for (MatrixLine line : lines().values())
            for (Actor actor : actors()) cells += tryOut(line, actor, foreign, found);
        System.out.println("access matrix: " + lines().size() + " routes, " + cells + " cells");
        assertThat(found).isEmpty();
    }

    @Test
    void a_route_planted_without_a_policy_is_found_and_closed() throws Exception {
        var planted = RequestMappingInfo.paths("/planted").build();
        mapping.registerMapping(planted, new Planted(), Planted.class.getDeclaredMethod("open"));
        try {
            assertThat(faultsOfTheFile(lines())).containsExactly("GET /planted does not say who may use it");
            assertThat(signIn.api(stranger(), person(Role.HEAD), school)
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

    private int tryOut(MatrixLine line, Actor actor, Map<String, String> foreign, List<String> found) {
        int cells = 0;
        if (line.variables().isEmpty()) {
            cells += cell(line, actor, Whose.NONE, List.of(), found);
        } else {
            var madeUp = Collections.nCopies(
                    line.variables().size(), UUID.randomUUID().toString());
            cells += cell(line, actor, Whose.UNKNOWN, madeUp, found);
            var others = line.objects().stream()
                    .map(name -> foreign.getOrDefault(name, ""))
                    .toList();
            if (!others.isEmpty() && !others.contains("")) cells += cell(line, actor, Whose.OTHER, others, found);
        }
        return cells;
    }

    private int cell(MatrixLine line, Actor actor, Whose whose, List<String> values, List<String> found) {
        // an object named by a word, such as a language, is nobody's: then only knocking is tried
        Whose judged = line.objects().contains("*") ? Whose.NONE : whose;
        Visitor visitor = actor.person() == null ? stranger() : signIn.api(stranger(), actor.person(), actor.school());
        String path = line.filled(values);
        var answer = line.isApi()
                ? visitor.knock(line.method(), path, "application/json", "{}")
                : visitor.knock(line.method(), path, "application/x-www-form-urlencoded", "");
        String wrong = Verdict.of(line, actor, judged, answer.status(), answer.header("Location"));
        if (wrong != null) found.add(line.address() + " as " + actor.name() + ", objects " + whose + ": " + wrong);
        return 1;
    }

    private @Nullable List<Actor> actors;

    private List<Actor> actors() {
        List<Actor> made = actors;
        if (made != null) return made;
        var all = new ArrayList<Actor>();
        all.add(new Actor("stranger", null, null, null, false));
        for (Role role : Role.values()) all.add(new Actor(role.name(), person(role), role, school, false));
        PersonId admin = accounts.create(NewPerson.named("Sylla", "Ibrahima"));
        accounts.makePlatformAdmin(admin);
        all.add(new Actor("PLATFORM_ADMIN", admin, null, null, true));
        PersonId nowhere = accounts.create(NewPerson.named("Keïta", "Aminata"));
        all.add(new Actor("NOBODY_YET", nowhere, null, null, false));
        return actors = all;
    }

    private Map<String, String> foreignObjects() {
        SchoolId other = SchoolId.newId();
        setUp(other, "Autre collège");
        PersonId head = accounts.create(NewPerson.named("Diallo", "Alpha"));
        accounts.grant(head, other, Role.HEAD, null);
        var objects = new HashMap<String, String>();
        objects.put("person", head.toString());
        objects.put("role", Role.TEACHER.name());
        objects.put("contact", "PHONE");
        fixtures.forEach(fixture -> objects.putAll(fixture.in(other, head)));
        return objects;
    }

    private static Map<String, MatrixLine> lines() throws IOException {
        var lines = new TreeMap<String, MatrixLine>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            MatrixLine parsed = MatrixLine.parse(line);
            // the same line twice is a merge of two branches; two that differ are a contradiction
            MatrixLine before = lines.put(parsed.address(), parsed);
            if (before != null && !before.equals(parsed))
                throw new IllegalStateException("twice in the matrix: " + parsed.address());
        }
        return lines;
    }
}
