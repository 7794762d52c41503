package org.kalanso.accounts.photo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Consents;
import org.kalanso.accounts.Photos;
import org.kalanso.accounts.Purpose;
import org.kalanso.accounts.Wards;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/** Who sees whose photo: oneself always; others only as long as the consent lasts, and only those who work with the person. */
@Component
class ShowPhoto implements Photos {
    private final PhotoStore store;
    private final Consents consents;
    private final Wards wards;

    ShowPhoto(PhotoStore store, Consents consents, Wards wards) {
        this.store = store;
        this.consents = consents;
        this.wards = wards;
    }

    Optional<byte[]> visibleTo(Caller caller, PersonId person, boolean large) {
        return may(caller, person) ? store.picture(person, large) : Optional.empty();
    }

    @Override
    public @Nullable String of(Caller caller, PersonId person) {
        return shown(caller, person) ? "/photos/" + person + "?size=256" : null;
    }

    @Override
    public Drawn drawnAnew(byte[] sent) {
        var portrait = Portrait.of(sent);
        return new Drawn(portrait.small(), portrait.large(), portrait.sha256());
    }

    boolean shown(Caller caller, PersonId person) {
        return may(caller, person) && store.has(person);
    }

    private boolean may(Caller caller, PersonId person) {
        if (person.equals(caller.person())) return true;
        for (var ward : wards.of(caller.person()))
            if (ward.person().equals(person)) return consents.given(person, ward.school(), Purpose.PHOTO);
        var school = caller.school();
        if (school == null || !caller.is(Role.HEAD, Role.MANAGER, Role.TEACHER)) return false;
        boolean works = wards.reaches(caller, person) || store.worksIn(person, school);
        return works && consents.given(person, school, Purpose.PHOTO);
    }
}
