package org.kalanso.computerroom.counter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.Room;
import org.kalanso.computerroom.session.Category;
import org.kalanso.computerroom.session.DailyAllowance;
import org.kalanso.computerroom.settings.RoomSettings;
import org.kalanso.computerroom.visitor.TakeConsent;
import org.kalanso.computerroom.visitor.Visitor;
import org.kalanso.computerroom.visitor.VisitorAges;
import org.kalanso.computerroom.visitor.VisitorFacts;
import org.kalanso.computerroom.visitor.VisitorStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Whoever stands there: somebody known, somebody looked for, or somebody new and what they are asked. */
@Component
public class AtTheCounter {
    private static final int FOUND = 6;
    private final VisitorStore visitors;
    private final VisitorFacts facts;
    private final VisitorAges ages;
    private final TakeConsent consents;
    private final DailyAllowance allowance;

    AtTheCounter(
            VisitorStore visitors,
            VisitorFacts facts,
            VisitorAges ages,
            TakeConsent consents,
            DailyAllowance allowance) {
        this.visitors = visitors;
        this.facts = facts;
        this.ages = ages;
        this.consents = consents;
        this.allowance = allowance;
    }

    /**
     * @param known who was chosen; null = nobody yet
     * @param left minutes that the known one may have today; null = as many as they like
     * @param found who the words looked for may mean
     * @param text what somebody new agrees to
     * @param majority age from which one answers alone
     */
    public record Standing(
            @Nullable Visitor known,
            @Nullable Long left,
            List<Visitor> found,
            RoomSettings rules,
            String text,
            int majority) {}

    /** @throws Problem 404 for a visitor who is not the caller's to see */
    Standing of(Caller caller, Room room, @Nullable UUID chosen, @Nullable String q, Locale locale) {
        Visitor known =
                chosen == null ? null : visitors.visibleTo(caller, chosen).orElseThrow(Problem::notFound);
        return new Standing(
                known,
                known == null ? null : left(caller, room, known.id()),
                like(caller, q),
                facts.rules(caller),
                consents.text(locale),
                ages.majority(caller));
    }

    private List<Visitor> like(Caller caller, @Nullable String q) {
        if (q == null || q.isBlank()) return List.of();
        return visitors.visibleTo(caller, q, null, FOUND).stream()
                .filter(each -> !each.pseudonymised())
                .limit(FOUND)
                .toList();
    }

    private @Nullable Long left(Caller caller, Room room, UUID visitor) {
        return allowance
                .minutesLeft(caller, room, Category.VISITOR, null, visitor)
                .orElse(null);
    }
}
