package org.kalanso.computerroom.visitor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Majority;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers visitors with their consent and keeps what is known of them. The journal never holds their names: it outlives
 * what they agreed to.
 */
@Component
class KeepVisitor {
    private final VisitorStore store;
    private final VisitorTexts texts;
    private final Majority majority;
    private final Schools schools;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepVisitor(
            VisitorStore store,
            VisitorTexts texts,
            Majority majority,
            Schools schools,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.majority = majority;
        this.schools = schools;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Problem 422 without consent, or for a minor without a guardian */
    @Transactional
    Visitor register(Caller caller, VisitorInput input, Locale shown) {
        var checked = checked(caller, input);
        if (!Boolean.TRUE.equals(input.consent())) throw Problem.invalid("consent", "required");
        UUID id = Ids.newId();
        store.insert(caller, id, checked);
        events.publishEvent(
                Recorded.by(caller, "visitor.created", "visitor", id, null, Map.of("purpose", checked.purpose())));
        say(caller, id, true, !checked.guardianName().isEmpty(), shown);
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    @Transactional
    Visitor edit(Caller caller, UUID id, VisitorInput input, @Nullable Integer expected) {
        Visitor before = store.editableBy(caller, id);
        if (before.pseudonymised()) throw Problem.notFound();
        Versions.check(expected, before.version());
        var checked = checked(caller, input);
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

    /** A yes or a no to today's text, in the language in which it was shown. */
    @Transactional
    Visitor say(Caller caller, UUID id, boolean given, Locale shown) {
        Visitor before = store.editableBy(caller, id);
        if (before.pseudonymised()) throw Problem.notFound();
        if (before.agrees() != given)
            say(caller, id, given, !before.guardianName().isEmpty(), shown);
        return store.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** Takes everything away that tells who it was; sessions stay for the figures. @throws Problem 409 while they sit there */
    @Transactional
    void remove(Caller caller, UUID id) {
        Visitor before = store.editableBy(caller, id);
        if (before.pseudonymised()) throw Problem.notFound();
        if (store.sits(id)) throw ComputerroomProblem.hasSessions();
        store.pseudonymise(id);
        events.publishEvent(Recorded.by(caller, "visitor.removed", "visitor", id, null, null));
    }

    /** In the language in which it is shown. */
    String text(Locale locale) {
        return texts.text(locale);
    }

    int majority(Caller caller) {
        return majority.age(schools.institution(caller.inSchool()).country());
    }

    private VisitorInput.Checked checked(Caller caller, VisitorInput input) {
        LocalDate today = schools.today(caller.inSchool(), clock);
        var checked = input.checked(today);
        String country = schools.institution(caller.inSchool()).country();
        if (!majority.answersAlone(country, checked.bornOn(), today)
                && checked.guardianName().isEmpty()) throw ComputerroomProblem.guardianNeeded(majority.age(country));
        return checked;
    }

    private void say(Caller caller, UUID id, boolean given, boolean byGuardian, Locale shown) {
        var word = new Visitor.Consent(
                given,
                VisitorTexts.VERSION,
                shown.getLanguage(),
                texts.hash(shown),
                byGuardian,
                caller.person().value(),
                clock.instant());
        store.say(id, word);
        events.publishEvent(Recorded.by(
                caller,
                given ? "visitor.consent-given" : "visitor.consent-withdrawn",
                "visitor",
                id,
                null,
                Map.of("textVersion", word.textVersion(), "language", word.language(), "textHash", word.textHash())));
    }
}
