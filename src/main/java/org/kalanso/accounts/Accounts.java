package org.kalanso.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.person.PersonStore;
import org.kalanso.accounts.person.RoleStore;
import org.kalanso.accounts.person.SignInNameStore;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules ask about persons, and what they tell. Permissions are theirs to check: this is not a door. Every
 * change goes to the journal in the caller's transaction.
 */
@Service
public class Accounts {
    private final PersonStore persons;
    private final SignInNameStore names;
    private final RoleStore roles;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Accounts(
            PersonStore persons,
            SignInNameStore names,
            RoleStore roles,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.names = names;
        this.roles = roles;
        this.sessions = sessions;
        this.events = events;
    }

    @Transactional
    public PersonId create(NewPerson person) {
        persons.insert(List.of(person));
        return person.id();
    }

    /** Thousands at once, for an import. */
    @Transactional
    public void createAll(Collection<NewPerson> all) {
        persons.insert(all);
    }

    @Transactional
    public void rename(PersonId person, String familyName, String givenNames, @Nullable String sex) {
        persons.rename(person, familyName, givenNames, sex);
    }

    /** Where the person can be reached. @param phone in E.164 */
    @Transactional
    public void reachAt(PersonId person, @Nullable String email, @Nullable String phone) {
        persons.reach(person, email, phone);
    }

    /** Names of those who exist; unknown ids are left out. */
    public Map<PersonId, PersonName> names(Collection<PersonId> of) {
        return persons.names(of);
    }

    /** Persons of the same name without accents or case: candidates, never by that alone the same person. */
    public List<PersonName> homonyms(String familyName, String givenNames) {
        return persons.homonyms(familyName, givenNames);
    }

    /** Where letters to the person go; empty without an e-mail address or for a deactivated account. */
    public Optional<Recipient> recipient(PersonId person) {
        return persons.recipient(person);
    }

    /** Where text messages to the person go; empty without a confirmed phone or for a deactivated account. */
    public Optional<TextRecipient> textRecipient(PersonId person) {
        return persons.textRecipient(person);
    }

    /** In which language the person is spoken to; empty for a deactivated account. */
    public Optional<Locale> language(PersonId person) {
        return persons.language(person);
    }

    public Optional<String> email(PersonId person) {
        return persons.email(person);
    }

    /** Those of them who have a password or a PIN. */
    public Set<PersonId> signIn(Collection<PersonId> of) {
        return persons.withSecret(of);
    }

    /** @return those who sign in with it: one at most, but for a phone that two share */
    public List<PersonId> find(SignInName name) {
        return names.holders(List.of(name));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when it is somebody else's */
    @Transactional
    public void addSignInName(PersonId person, SignInName name) {
        names.add(Map.of(person, name));
    }

    /** One name for each, for an import. @throws org.springframework.dao.DuplicateKeyException when one is somebody else's */
    @Transactional
    public void addSignInNames(Map<PersonId, SignInName> all) {
        names.add(all);
    }

    /** @param school where the name is a matricule, else null */
    @Transactional
    public void removeSignInName(PersonId person, SignInName.Kind kind, @Nullable SchoolId school) {
        names.remove(person, kind, school);
    }

    /** @param by who grants it; null for an import or the first set-up */
    @Transactional
    public void grant(PersonId person, SchoolId school, Role role, @Nullable PersonId by) {
        grantAll(List.of(person), school, role, by);
    }

    /** Those who have the role already keep it. */
    @Transactional
    public void grantAll(Collection<PersonId> to, SchoolId school, Role role, @Nullable PersonId by) {
        if (to.isEmpty()) return;
        events.publishEvent(new RecordedAll(roles.grant(to, school, role, by).stream()
                .map(person -> roleAct(school, by, "role.granted", person, role))
                .toList()));
    }

    /** From the person's next request on; their session goes on where they are something else. */
    @Transactional
    public void end(PersonId person, SchoolId school, Role role, @Nullable PersonId by) {
        if (roles.end(person, school, role)) events.publishEvent(roleAct(school, by, "role.ended", person, role));
    }

    public List<PersonId> holders(SchoolId school, Role role) {
        return roles.holders(school, role);
    }

    /** The person runs the installation: every school, its settings, its administrators. */
    @Transactional
    public void makePlatformAdmin(PersonId person) {
        persons.makePlatformAdmin(person);
        events.publishEvent(new Recorded(
                null, null, "platform-admin.made", "person", person.toString(), null, Map.of("platformAdmin", true)));
    }

    /** @param reason a word for the journal, such as {@code link-ended} */
    @Transactional
    public void endSessions(Collection<PersonId> of, String reason) {
        sessions.endAll(of, reason);
    }

    private static Recorded roleAct(SchoolId school, @Nullable PersonId by, String act, PersonId person, Role role) {
        return new Recorded(school, by, act, "person", person.toString(), null, Map.of("role", role));
    }
}
