package org.kalanso.accounts.consent;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.Wards;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school notes an answer that was signed on paper, by the pupil or by a guardian, and keeps the paper. */
@Service
class NotePaper {
    private final Answerable answerable;
    private final Wards wards;
    private final KeepConsent keep;
    private final Clock clock;

    NotePaper(Answerable answerable, Wards wards, KeepConsent keep, Clock clock) {
        this.answerable = answerable;
        this.wards = wards;
        this.keep = keep;
        this.clock = clock;
    }

    @Transactional
    public void note(Caller caller, ConsentInput input, Locale shown) {
        var answer = input.checked();
        SchoolId school = caller.inSchool();
        var pupil = wards.pupil(school, answer.person()).orElseThrow(Problem::notFound);
        boolean alone = answerable.alone(answerable.school(school), pupil);
        UUID guardian = input.guardian();
        if (alone && guardian != null) throw AccountsProblem.answersAlone(pupil.name());
        if (!alone && guardian == null) throw Problem.invalid("guardian", "required");
        PersonId signer = guardian == null ? pupil.person() : account(school, pupil.person(), guardian);
        keep.keep(
                school,
                pupil.person(),
                new Word(
                        answer.purpose(),
                        answer.given(),
                        answer.textVersion(),
                        Word.Channel.PAPER,
                        signer == null ? null : signer.value(),
                        guardian,
                        caller.person().value(),
                        clock.instant()),
                shown);
    }

    private @Nullable PersonId account(SchoolId school, PersonId pupil, UUID guardian) {
        return wards.answerers(school, pupil).stream()
                .filter(one -> one.guardian().equals(guardian))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("guardian", "unknown"))
                .person();
    }
}
