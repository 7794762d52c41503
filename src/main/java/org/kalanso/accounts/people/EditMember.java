package org.kalanso.accounts.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.RoleStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Names;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what the school has of a member, and what they are in it. */
@Service
class EditMember {
    private static final Set<String> SPOKEN = Set.of("fr", "en");

    /**
     * What is left out stays as it is.
     *
     * @param roles all they are to have from now on; PUPIL is given and ended by enrolment only, and neither here
     */
    record Change(
            @Nullable String familyName,
            @Nullable String givenNames,
            @Nullable String language,
            @Nullable List<Role> roles) {}

    private final MemberStore members;
    private final PersonStore persons;
    private final RoleStore roles;
    private final ChangeRoles change;
    private final ApplicationEventPublisher events;

    EditMember(
            MemberStore members,
            PersonStore persons,
            RoleStore roles,
            ChangeRoles change,
            ApplicationEventPublisher events) {
        this.members = members;
        this.persons = persons;
        this.roles = roles;
        this.change = change;
        this.events = events;
    }

    /**
     * @param version the one that was read
     * @throws Problem 404, 409 (see {@link AccountsProblem}), 412 when somebody changed them meanwhile
     */
    @Transactional
    public void edit(Caller caller, UUID person, Change wanted, int version) {
        Member member = members.visibleTo(caller, person).orElseThrow(Problem::notFound);
        correct(caller, member, wanted, version);
        if (wanted.roles() != null) set(caller, member, EnumSet.copyOf(with(wanted.roles(), Role.PUPIL)));
    }

    private void correct(Caller caller, Member member, Change wanted, int version) {
        var errors = new FieldErrors();
        String family = Names.tidy(errors.text("familyName", or(wanted.familyName(), member.familyName()), 100));
        String given = Names.tidy(errors.optional("givenNames", or(wanted.givenNames(), member.givenNames()), 100));
        String language = or(wanted.language(), member.language());
        if (!SPOKEN.contains(language)) errors.add("language", "unknown");
        errors.refuse();
        boolean renamed = !family.equals(member.familyName()) || !given.equals(member.givenNames());
        if (!renamed && language.equals(member.language())) return;
        var id = new PersonId(member.id());
        if (renamed && member.roles().contains(Role.PUPIL)) throw AccountsProblem.namedByRegister();
        if (!id.equals(caller.person()) && roles.reachesBeyond(id, caller.inSchool()))
            throw AccountsProblem.sharedPerson();
        if (!persons.correct(id, family, given, language, version)) throw Problem.stale();
        events.publishEvent(new Recorded(
                caller.school(),
                caller.person(),
                "person.changed",
                "person",
                id.toString(),
                Map.of("name", member.name(), "language", member.language()),
                Map.of("name", (given + " " + family).strip(), "language", language)));
    }

    private void set(Caller caller, Member member, Set<Role> wanted) {
        for (Role role : wanted)
            if (role != Role.PUPIL && !member.roles().contains(role)) change.grant(caller, member.id(), role);
        for (Role role : member.roles()) if (!wanted.contains(role)) change.end(caller, member.id(), role);
    }

    private static List<Role> with(List<Role> some, Role one) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(one))
                .toList();
    }

    private static String or(@Nullable String wanted, String before) {
        return Objects.requireNonNullElse(wanted, before);
    }
}
