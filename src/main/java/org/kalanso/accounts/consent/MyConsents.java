package org.kalanso.accounts.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Caller;
import org.springframework.stereotype.Component;

/** What a person has answered for themself and for those they answer for. */
@Component
class MyConsents {
    private final Answerable answerable;
    private final ConsentStore store;
    private final ConsentTexts texts;

    MyConsents(Answerable answerable, ConsentStore store, ConsentTexts texts) {
        this.answerable = answerable;
        this.store = store;
        this.texts = texts;
    }

    List<Standing> of(Caller caller, Locale locale) {
        var standings = new ArrayList<Standing>();
        for (var subject : answerable.to(caller.person(), caller.name())) {
            var words = store.lastWords(subject.school().id(), List.of(subject.person()));
            for (Purpose purpose : Purpose.values())
                standings.add(
                        standing(subject, purpose, words.get(new ConsentStore.Key(subject.person(), purpose)), locale));
        }
        return standings;
    }

    private Standing standing(Answerable.Subject subject, Purpose purpose, @Nullable Word word, Locale locale) {
        var text = texts.today(subject.school().id(), purpose);
        Word answer = word != null && word.answers(text.version()) ? word : null;
        return new Standing(
                subject.school().id().value(),
                subject.school().name(),
                subject.person().value(),
                subject.name(),
                purpose,
                text.version(),
                text.in(locale),
                answer == null ? null : answer.given(),
                answer == null ? null : answer.saidAt(),
                word == null ? purpose.whenSilent() : word.allows(text.version()),
                subject.mayAnswer());
    }
}
