package org.kalanso.accounts.consent;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person answers for themself or for a pupil in their care. */
@Service
class SayConsent {
    private final Answerable answerable;
    private final KeepConsent keep;
    private final Clock clock;

    SayConsent(Answerable answerable, KeepConsent keep, Clock clock) {
        this.answerable = answerable;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * @param shown the language in which the text was read
     * @throws Problem 404 for anybody the caller doesn't answer for; 409 where a guardian, or no longer a guardian, is asked
     */
    @Transactional
    public void say(Caller caller, ConsentInput input, Word.Channel channel, Locale shown) {
        var answer = input.checked();
        UUID school = Objects.requireNonNullElseGet(
                input.school(), () -> caller.inSchool().value());
        var subject = answerable.to(caller.person(), caller.name()).stream()
                .filter(one -> one.person().equals(answer.person())
                        && one.school().id().value().equals(school))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (!subject.mayAnswer())
            throw subject.self() ? AccountsProblem.guardianAnswers() : AccountsProblem.answersAlone(subject.name());
        keep.keep(
                subject.school().id(),
                answer.person(),
                new Word(
                        answer.purpose(),
                        answer.given(),
                        answer.textVersion(),
                        channel,
                        caller.person().value(),
                        null,
                        null,
                        clock.instant()),
                shown);
    }
}
