package org.kalanso.accounts.consent;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.stereotype.Component;

/** Who speaks for whom, for whatever else needs a person's own word or a guardian's. */
@Component
public class ConsentSubjects {
    /** @param mayAnswer whether it is the caller's to speak: of oneself when of age, of a pupil who is not */
    public record Answered(SchoolId school, String schoolName, PersonId person, String name, boolean mayAnswer) {}

    private final Answerable answerable;

    ConsentSubjects(Answerable answerable) {
        this.answerable = answerable;
    }

    /** The caller in each of their schools, then each pupil in their care. */
    public List<Answered> of(Caller caller) {
        return answerable.to(caller.person(), caller.name()).stream()
                .map(one ->
                        new Answered(one.school().id(), one.school().name(), one.person(), one.name(), one.mayAnswer()))
                .toList();
    }
}
