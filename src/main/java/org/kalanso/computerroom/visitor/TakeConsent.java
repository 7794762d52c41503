package org.kalanso.computerroom.visitor;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kalanso.computerroom.settings.RoomSettingsStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a yes or a no: to which text, by its hash, when, before whom, and what stands under it. */
@Component
public class TakeConsent {
    private final VisitorConsentStore store;
    private final VisitorTexts texts;
    private final RoomSettingsStore settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakeConsent(
            VisitorConsentStore store,
            VisitorTexts texts,
            RoomSettingsStore settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** @param shown the language in which the text was shown. @throws Problem 422 without a signature where the school wants one */
    @Transactional(propagation = Propagation.MANDATORY)
    void yes(Caller caller, UUID visitor, boolean byGuardian, Signature signed, Locale shown) {
        if (signed.how() == Signature.How.SPOKEN
                && settings.of(caller.inSchool()).signatureNeeded()) throw Problem.invalid("signature", "required");
        say(caller, visitor, true, byGuardian, signed, shown);
    }

    /** Nobody signs to be left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void no(Caller caller, UUID visitor, boolean byGuardian, Locale shown) {
        say(caller, visitor, false, byGuardian, new Signature("", ""), shown);
    }

    /** In the language in which it is shown. */
    public String text(Locale locale) {
        return texts.text(locale);
    }

    private void say(Caller caller, UUID visitor, boolean given, boolean byGuardian, Signature signed, Locale shown) {
        var word = new Visitor.Consent(
                given,
                VisitorTexts.VERSION,
                shown.getLanguage(),
                texts.hash(shown),
                byGuardian,
                signed.how(),
                caller.person().value(),
                clock.instant());
        store.say(visitor, word, signed);
        events.publishEvent(Recorded.by(
                caller,
                given ? "visitor.consent-given" : "visitor.consent-withdrawn",
                "visitor",
                visitor,
                null,
                Map.of(
                        "textVersion",
                        word.textVersion(),
                        "language",
                        word.language(),
                        "textHash",
                        word.textHash(),
                        "how",
                        word.how())));
    }
}
