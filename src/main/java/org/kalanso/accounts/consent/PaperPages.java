package org.kalanso.accounts.consent;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.accounts.Wards;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The school's list of answers, and the answers it was given on paper. */
@Controller
class PaperPages {
    private static final int A_PAGE = 50;

    private final ConsentList list;
    private final NotePaper paper;
    private final Answerable answerable;
    private final Wards wards;
    private final ConsentTexts texts;

    PaperPages(ConsentList list, NotePaper paper, Answerable answerable, Wards wards, ConsentTexts texts) {
        this.list = list;
        this.paper = paper;
        this.answerable = answerable;
        this.wards = wards;
        this.texts = texts;
    }

    @GetMapping("/consents")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView list(
            Page page,
            Caller caller,
            @RequestParam(defaultValue = "PHOTO") Purpose purpose,
            @RequestParam(required = false) ConsentList.@Nullable State state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID after) {
        String words = q == null || q.isBlank() ? null : q;
        var found = list.of(caller, new ConsentList.Question(purpose, state, null, words, after, A_PAGE));
        return page.view(
                "accounts/consent/list",
                "found",
                found,
                "purpose",
                purpose,
                "state",
                state == null ? "" : state.name(),
                "q",
                q == null ? "" : q);
    }

    @GetMapping("/consents/{person}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView paper(
            Page page,
            Caller caller,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "PHOTO") Purpose purpose) {
        var pupil = wards.pupil(caller.inSchool(), new PersonId(person)).orElseThrow(Problem::notFound);
        boolean alone = answerable.alone(answerable.school(caller.inSchool()), pupil);
        List<Choice> signers = alone
                ? List.of()
                : wards.answerers(caller.inSchool(), pupil.person()).stream()
                        .map(one -> new Choice(one.guardian().toString(), one.name()))
                        .toList();
        return page.view(
                "accounts/consent/paper",
                "pupil",
                pupil,
                "alone",
                alone,
                "signers",
                signers,
                "purpose",
                purpose,
                "text",
                texts.today(caller.inSchool(), purpose));
    }

    @PostMapping("/consents/{person}")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView note(Page page, Caller caller, @PathVariable UUID person, @ModelAttribute ConsentInput input) {
        var asked =
                new ConsentInput(null, person, input.purpose(), input.given(), input.textVersion(), input.guardian());
        try {
            paper.note(caller, asked, page.locale());
            return page.done("/consents?purpose=" + input.purpose(), "consent.noted");
        } catch (Problem refusal) {
            if (refusal.status().value() == 404) throw refusal;
            return paper(page.refused(refusal), caller, person, purpose(input));
        }
    }

    private static Purpose purpose(ConsentInput input) {
        return Arrays.stream(Purpose.values())
                .filter(known -> known.name().equals(input.purpose()))
                .findFirst()
                .orElse(Purpose.PHOTO);
    }
}
