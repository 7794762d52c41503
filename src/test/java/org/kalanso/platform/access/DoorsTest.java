package org.kalanso.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address, knocked at by a stranger and by each role: only those named by its {@code @Allow} get past the door. */
class DoorsTest extends KalansoTest {
    /** An address that takes files only turns the wrong kind of content away before it asks who is there. */
    private static final int NOT_READ = 415;

    private static final String UNKNOWN = "01a1fc00-0000-7000-8000-000000000000";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FoundSchool foundSchool;

    @Autowired
    private SignIn signIn;

    private SchoolId school = SchoolId.newId();

    @BeforeEach
    void aSchool() {
        school = foundSchool.found(
                new NewSchool(
                        "Lycée de Mbanga",
                        null,
                        "Mbanga",
                        "cameroon-secondary",
                        null,
                        null,
                        java.time.LocalDate.of(2026, 9, 7),
                        java.time.LocalDate.of(2027, 6, 30),
                        false),
                null);
    }

    @Test
    void every_address_says_who_may_use_it() {
        assertThat(ours()).hasSizeGreaterThan(40);
        assertThat(ours().entrySet().stream()
                        .filter(route -> route.getValue().getMethodAnnotation(Allow.class) == null))
                .isEmpty();
    }

    @Test
    void nobody_gets_past_a_door_that_does_not_name_them() {
        int cells = 0;
        List<String> open = new ArrayList<>();
        Map<Role, Visitor> visitors = new TreeMap<>();
        for (Role role : Role.values()) visitors.put(role, visitor(role));
        for (var route : ours().entrySet()) {
            Allow allow = route.getValue().getMethodAnnotation(Allow.class);
            if (allow == null || allow.value() == Who.EVERYONE) continue;
            cells++;
            if (!refused(knock(stranger(), route.getKey()), 401, 302, NOT_READ))
                open.add("stranger: " + route.getKey());
            for (var each : visitors.entrySet()) {
                if (allow.value() == Who.SIGNED_IN || Set.of(allow.roles()).contains(each.getKey())) continue;
                cells++;
                if (!refused(knock(each.getValue(), route.getKey()), 403, NOT_READ))
                    open.add(each.getKey() + ": " + route.getKey());
            }
        }
        System.out.println("access: " + cells + " closed doors tried");
        assertThat(open).isEmpty();
    }

    @Test
    void a_head_of_another_school_finds_nothing_behind_an_address_that_names_one() {
        Visitor head = visitor(Role.HEAD);
        List<String> found = ours().keySet().stream()
                .filter(route -> route.startsWith("GET ") && route.contains("{"))
                .filter(route -> knock(head, route) == 200)
                .toList();
        assertThat(found).isEmpty();
    }

    private Map<String, HandlerMethod> ours() {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.kalanso.")) return;
            for (RequestMethod method : info.getMethodsCondition().getMethods())
                info.getPatternValues().forEach(path -> routes.put(method + " " + path, handler));
        });
        return routes;
    }

    private static int knock(Visitor visitor, String route) {
        String[] parts = route.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", UNKNOWN);
        return parts[0].equals("GET") ? visitor.get(path).status() : visitor.knock(parts[0], path);
    }

    private static boolean refused(int status, int... allowed) {
        for (int each : allowed) if (status == each) return true;
        return false;
    }

    private Visitor visitor(Role role) {
        PersonId person = accounts.create(NewPerson.named("Ngo Mbong", role.name()));
        accounts.grant(person, school, role, null);
        return signIn.page(stranger(), person, school);
    }
}
