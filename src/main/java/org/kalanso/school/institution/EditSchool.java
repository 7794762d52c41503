package org.kalanso.school.institution;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.SchoolProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is set about a school: its head, or whoever runs the installation while they visit it. */
@Component
class EditSchool {
    private final SchoolStore store;
    private final ApplicationEventPublisher events;

    EditSchool(SchoolStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    SchoolView edit(Caller caller, SchoolId id, SchoolInput input, @Nullable Integer expected) {
        SchoolView before = editableBy(caller, id);
        var checked = input.checked();
        Versions.check(expected, store.locked(id));
        store.update(id, checked);
        return recorded(caller, "school.changed", before);
    }

    /** @throws Problem 422 on {@code logo} for what is no PNG or JPEG */
    @Transactional
    SchoolView logo(Caller caller, SchoolId id, byte[] picture) {
        SchoolView before = editableBy(caller, id);
        store.logo(id, Logo.of(picture));
        return recorded(caller, "school.logo-changed", before);
    }

    @Transactional
    SchoolView removeLogo(Caller caller, SchoolId id) {
        SchoolView before = editableBy(caller, id);
        store.logo(id, null);
        return recorded(caller, "school.logo-removed", before);
    }

    /** @throws Problem 404 where the caller may not know of it, 403 where they only may not change it */
    private SchoolView editableBy(Caller caller, SchoolId id) {
        SchoolView found = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        if (!id.equals(caller.school())) throw SchoolProblem.visitNeeded();
        if (!caller.platformAdmin() && !caller.is(Role.HEAD)) throw Problem.forbidden();
        return found;
    }

    private SchoolView recorded(Caller caller, String act, SchoolView before) {
        SchoolView after = store.visibleTo(caller, before.id()).orElseThrow(Problem::notFound);
        events.publishEvent(new Recorded(
                before.id(), caller.person(), act, "school", before.id().toString(), said(before), said(after)));
        return after;
    }

    /** What the journal keeps: no phone, no address. */
    private static Map<String, Object> said(SchoolView school) {
        var said = new TreeMap<String, Object>();
        said.put("name", school.name());
        said.put("zone", school.zone());
        said.put("languages", school.languages());
        said.put("matriculePattern", school.matriculePattern());
        String logo = school.logo();
        if (logo != null) said.put("logo", logo);
        return said;
    }
}
