package org.kalanso.accounts.consent;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes an answer with its proof, and tells the journal. The same answer twice is one. */
@Component
class KeepConsent {
    private final ConsentStore store;
    private final ConsentTexts texts;
    private final ApplicationEventPublisher events;

    KeepConsent(ConsentStore store, ConsentTexts texts, ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.events = events;
    }

    /** @throws org.kalanso.platform.problem.Problem 409 when another text is asked now than the one that was read */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(SchoolId school, PersonId person, Word word, Locale shown) {
        store.inTurn(person);
        Word before =
                store.lastWords(school, java.util.List.of(person)).get(new ConsentStore.Key(person, word.purpose()));
        var text = texts.today(school, word.purpose());
        if (text.version() != word.textVersion()) throw AccountsProblem.consentTextChanged();
        if (before != null && before.given() == word.given() && before.textVersion() == word.textVersion()) return;
        byte[] hash = text.hash(shown);
        store.add(new ConsentStore.Fresh(school, person, word, shown.getLanguage(), hash));
        events.publishEvent(new Recorded(
                school,
                new PersonId(java.util.Objects.requireNonNull(word.notedBy() != null ? word.notedBy() : word.saidBy())),
                word.given() ? "consent.given" : "consent.withdrawn",
                "person",
                person.toString(),
                before == null ? null : Map.of("given", before.given(), "textVersion", before.textVersion()),
                after(word, shown, hash)));
    }

    private static Map<String, Object> after(Word word, Locale shown, byte[] hash) {
        var after = new HashMap<String, Object>();
        after.put("purpose", word.purpose());
        after.put("textVersion", word.textVersion());
        after.put("language", shown.getLanguage());
        after.put("textHash", HexFormat.of().formatHex(hash));
        after.put("channel", word.channel());
        put(after, "saidBy", word.saidBy());
        put(after, "guardian", word.guardian());
        return after;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) into.put(name, value);
    }
}
