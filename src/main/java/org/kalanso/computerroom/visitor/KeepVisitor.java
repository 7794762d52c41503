package org.kalanso.computerroom.visitor;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.computerroom.VisitorWithdrew;
import org.kalanso.computerroom.settings.RoomSettingsStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers visitors with their consent and keeps what is known of them. The journal never holds their names: it outlives
 * what they agreed to.
 */
@Component
public class KeepVisitor {
    private final VisitorStore store;
    private final TakeConsent consents;
    private final VisitorPhotos photos;
    private final ForgetVisitors forget;
    private final RoomSettingsStore settings;
    private final VisitorAges ages;
    private final ApplicationEventPublisher events;

    KeepVisitor(
            VisitorStore store,
            TakeConsent consents,
            VisitorPhotos photos,
            ForgetVisitors forget,
            RoomSettingsStore settings,
            VisitorAges ages,
            ApplicationEventPublisher events) {
        this.store = store;
        this.consents = consents;
        this.photos = photos;
        this.forget = forget;
        this.settings = settings;
        this.ages = ages;
        this.events = events;
    }

    /**
     * @param photo JPEG or PNG as it was sent; empty = none
     * @throws Problem 422 without consent, for a minor without a guardian, for what is no photo or no signature
     */
    @Transactional
    public Visitor register(Caller caller, VisitorInput input, byte[] photo, Locale shown) {
        var checked = checked(caller, input, null);
        if (!Boolean.TRUE.equals(input.consent())) throw Problem.invalid("consent", "required");
        UUID id = Ids.newId();
        settings.settle(caller.inSchool());
        store.insert(caller, id, checked);
        events.publishEvent(
                Recorded.by(caller, "visitor.created", "visitor", id, null, Map.of("purpose", checked.purpose())));
        consents.yes(caller, id, !checked.guardianName().isEmpty(), checked.signature(), shown);
        if (photo.length > 0) photos.keep(caller, id, photo);
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    @Transactional
    Visitor edit(Caller caller, UUID id, VisitorInput input, @Nullable Integer expected) {
        Visitor before = store.editableBy(caller, id);
        Versions.check(expected, before.version());
        var checked = checked(caller, input, before);
        store.update(id, checked);
        events.publishEvent(Recorded.by(
                caller,
                "visitor.changed",
                "visitor",
                id,
                Map.of("purpose", before.purpose()),
                Map.of("purpose", checked.purpose())));
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** A yes to today's text, in the language in which it was shown: the first, or after an older text. */
    @Transactional
    Visitor agree(Caller caller, UUID id, Signature signed, Locale shown) {
        Visitor before = store.editableBy(caller, id);
        if (!before.agreesToToday())
            consents.yes(caller, id, !before.guardianName().isEmpty(), signed, shown);
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** What is open in their name ends, and nothing tells any more who it was, as the text they agreed to says. */
    @Transactional
    Visitor withdraw(Caller caller, UUID id, Locale shown) {
        Visitor before = store.editableBy(caller, id);
        consents.no(caller, id, !before.guardianName().isEmpty(), shown);
        events.publishEvent(new VisitorWithdrew(id, caller.person().value()));
        forget.withdrawn(caller, id);
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** Takes everything away that tells who it was; sessions stay for the figures. @throws Problem 409 while they sit there */
    @Transactional
    void remove(Caller caller, UUID id) {
        store.editableBy(caller, id);
        if (store.sits(id)) throw ComputerroomProblem.hasSessions();
        forget.removed(caller, id);
    }

    private VisitorInput.Checked checked(Caller caller, VisitorInput input, @Nullable Visitor before) {
        var rules = settings.of(caller.inSchool());
        var checked = input.checked(ages.today(caller), rules, before == null ? "" : before.purpose());
        ages.guarded(caller, checked.bornOn(), checked.guardianName());
        return checked;
    }
}
