package org.kalanso.reportcards.card;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Student;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Report cards on a screen, a phone's first of all. */
@Controller
class CardPages {
    private static final int MOST = 100;
    private final Cards cards;
    private final ReadExplanation explanations;
    private final Students students;
    private final JsonMapper json;

    CardPages(Cards cards, ReadExplanation explanations, Students students, JsonMapper json) {
        this.cards = cards;
        this.explanations = explanations;
        this.students = students;
        this.json = json;
    }

    @GetMapping("/report-cards")
    @Allow(Who.SIGNED_IN)
    ModelAndView list(
            Page page,
            @RequestParam(required = false, name = "class") @Nullable ClassId group,
            @RequestParam(required = false) @Nullable PeriodId period,
            @RequestParam(required = false) @Nullable UUID after) {
        var filter = new CardFilter(
                null, group == null ? null : group.value(), period == null ? null : period.value(), after);
        var found = cards.list(page.signedIn(), filter, MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size())).stream()
                .map(this::view)
                .sorted(Comparator.comparing(
                                (CardView card) -> card.content().pupil().familyName())
                        .thenComparing(card -> card.content().pupil().givenNames()))
                .toList();
        var next = found.size() > MOST
                ? "/report-cards?after=" + found.get(MOST - 1).id()
                : null;
        return page.view("reportcards/card/list", "cards", shown, "next", next);
    }

    @GetMapping("/report-cards/{card}")
    @Allow(Who.SIGNED_IN)
    ModelAndView show(Page page, @PathVariable CardId card) {
        Caller caller = page.signedIn();
        var found = cards.visibleTo(caller, card).orElseThrow(Problem::notFound);
        List<StoredCard> versions = cards.versionsVisibleTo(caller, card);
        return page.view("reportcards/card/card", "card", view(found), "newest", versions.getFirst());
    }

    @GetMapping("/report-cards/{card}/explanation")
    @Allow(Who.SIGNED_IN)
    ModelAndView explain(Page page, @PathVariable CardId card) {
        Caller caller = page.signedIn();
        var found = view(cards.visibleTo(caller, card).orElseThrow(Problem::notFound));
        return page.view(
                "reportcards/card/explanation",
                "name",
                found.name() + " · " + found.content().period().name(),
                "explanation",
                explanations.of(caller, card),
                "back",
                "/report-cards/" + card);
    }

    @GetMapping("/students/{student}/averages/{period}")
    @Allow(Who.SIGNED_IN)
    ModelAndView explainNow(Page page, @PathVariable StudentId student, @PathVariable PeriodId period) {
        Caller caller = page.signedIn();
        var explanation = explanations.of(caller, student, period);
        var name = students.visibleTo(caller, student).map(Student::name).orElse("");
        return page.view("reportcards/card/explanation", "name", name, "explanation", explanation);
    }

    private CardView view(StoredCard card) {
        return new CardView(card, json.readValue(card.content(), CardContent.class));
    }
}
