package org.kalanso.accounts.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school asks in words of its own. A new text is another question: everybody who had said yes is asked again, and their
 * earlier answers stay as they were, with the text they were given to.
 */
@Service
class WriteConsentText {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 2_000;

    /** @param purpose PHOTO or MESSAGES. @param french,english 40 to 2,000 characters each */
    record Input(
            @Nullable String purpose,
            @Nullable String french,
            @Nullable String english) {}

    private final ConsentTextStore store;
    private final ConsentTexts texts;
    private final ApplicationEventPublisher events;

    WriteConsentText(ConsentTextStore store, ConsentTexts texts, ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.events = events;
    }

    /** The same text again is no new version. */
    @Transactional
    public ConsentText write(Caller caller, Input input) {
        var errors = new FieldErrors();
        Purpose purpose = purpose(errors, input.purpose());
        String french = text(errors, "french", input.french());
        String english = text(errors, "english", input.english());
        errors.refuse();
        store.inTurn(caller.inSchool());
        var before = texts.today(caller.inSchool(), Objects.requireNonNull(purpose));
        if (before.french().equals(french) && before.english().equals(english)) return before;
        var text = new ConsentText(
                null, purpose, store.nextVersion(caller.inSchool(), purpose), french, english, null, null);
        UUID id = store.insert(caller, text);
        events.publishEvent(Recorded.by(
                caller,
                "consent-text.written",
                "consent-text",
                id,
                Map.of("textVersion", before.version()),
                Map.of("purpose", purpose, "textVersion", text.version(), "textHash", text.hashText(Locale.FRENCH))));
        return store.visibleTo(caller, id).orElseThrow();
    }

    /**
     * It is asked no more: the one before counts again, with the answers given to it.
     *
     * @throws Problem 404 when it is not the school's, or was withdrawn before
     */
    @Transactional
    public void withdraw(Caller caller, UUID id) {
        store.inTurn(caller.inSchool());
        var text = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        if (!store.withdraw(caller, id)) throw Problem.notFound();
        events.publishEvent(Recorded.by(
                caller,
                "consent-text.withdrawn",
                "consent-text",
                id,
                Map.of("purpose", text.purpose(), "textVersion", text.version()),
                null));
    }

    private static @Nullable Purpose purpose(FieldErrors errors, @Nullable String name) {
        var known = errors.oneOf(
                "purpose", name, Arrays.stream(Purpose.values()).map(Enum::name).toList());
        if (known == null && (name == null || name.isBlank())) errors.add("purpose", "required");
        return known == null ? null : Purpose.valueOf(known);
    }

    private static String text(FieldErrors errors, String field, @Nullable String typed) {
        String text = errors.text(field, typed == null ? null : typed.replace("\r\n", "\n"), LONGEST)
                .strip();
        if (!text.isEmpty() && text.length() < SHORTEST) errors.add(field, "accounts.consent-text-short", SHORTEST);
        return text;
    }
}
