package org.kalanso.accounts.photo;

import java.util.Map;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.Consents;
import org.kalanso.accounts.Purpose;
import org.kalanso.accounts.Wards;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A photo is kept by the person, or for a pupil by those who run the register; with consent, or not at all. */
@Service
class KeepPhoto {
    private final PhotoStore store;
    private final Consents consents;
    private final Wards wards;
    private final ApplicationEventPublisher events;

    KeepPhoto(PhotoStore store, Consents consents, Wards wards, ApplicationEventPublisher events) {
        this.store = store;
        this.consents = consents;
        this.wards = wards;
        this.events = events;
    }

    /** @throws Problem 404 for anybody else's; 409 where nobody has agreed; 422 for what is no photo */
    @Transactional
    public void keep(Caller caller, PersonId person, byte[] sent) {
        editable(caller, person);
        var schools = store.schools(person);
        boolean agreed =
                schools.isEmpty() || schools.stream().anyMatch(school -> consents.given(person, school, Purpose.PHOTO));
        if (!agreed) throw AccountsProblem.photoNotAgreed();
        var portrait = Portrait.of(sent);
        store.keep(person, portrait, caller.person());
        tell(caller, "photo.kept", person, Map.of("sha256", portrait.sha256()));
    }

    /** One's own at any time. @throws Problem 404 where there is none */
    @Transactional
    public void remove(Caller caller, PersonId person) {
        editable(caller, person);
        if (!store.remove(person)) throw Problem.notFound();
        tell(caller, "photo.removed", person, Map.of());
    }

    private void editable(Caller caller, PersonId person) {
        if (person.equals(caller.person())) return;
        var school = caller.school();
        if (school == null
                || !caller.is(Role.HEAD, Role.MANAGER)
                || wards.pupil(school, person).isEmpty()) throw Problem.notFound();
    }

    private void tell(Caller caller, String act, PersonId person, Map<String, Object> what) {
        events.publishEvent(Recorded.by(caller, act, "person", person, null, what));
    }
}
