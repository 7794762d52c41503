package org.kalanso.accounts.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.accounts.Wards;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.text.Names;
import org.springframework.stereotype.Component;

/** Where the school's pupils stand with a purpose: who has agreed, who has refused, who is missing. */
@Component
public class ConsentList {
    /** Where a pupil stands. */
    public enum State {
        MISSING,
        GIVEN,
        REFUSED
    }

    /** @param alone the pupil answers themself; otherwise a guardian does */
    public record Line(
            UUID person,
            String name,
            String className,
            boolean alone,
            State state,
            @Nullable Instant saidAt,
            Word.@Nullable Channel channel) {
        public String stateName() {
            return state.name();
        }

        public String channelName() {
            return channel == null ? "" : channel.name();
        }

        public String tone() {
            return switch (state) {
                case GIVEN -> "ok";
                case REFUSED -> "danger";
                case MISSING -> "warn";
            };
        }
    }

    /** @param words part of a name; null = everybody. @param after the person the page before ended with */
    record Question(
            Purpose purpose,
            @Nullable State state,
            @Nullable String className,
            @Nullable String words,
            @Nullable UUID after,
            int limit) {}

    /** @param next the person this page ends with; null at the end. @param missing of the whole school */
    public record Found(List<Line> items, @Nullable UUID next, int missing, int total) {}

    private final Wards wards;
    private final Answerable answerable;
    private final ConsentStore store;

    ConsentList(Wards wards, Answerable answerable, ConsentStore store) {
        this.wards = wards;
        this.answerable = answerable;
        this.store = store;
    }

    /** A school is small enough to be looked through whole: a thousand pupils are two statements. */
    Found of(Caller caller, Question asked) {
        var pupils = wards.enrolled(caller.inSchool());
        var words = store.lastWords(
                caller.inSchool(), pupils.stream().map(Wards.Ward::person).toList());
        var school = answerable.school(caller.inSchool());
        int today = store.today(caller.inSchool(), asked.purpose());
        var all = pupils.stream()
                .map(pupil -> line(
                        pupil,
                        answerable.alone(school, pupil),
                        words.get(new ConsentStore.Key(pupil.person(), asked.purpose())),
                        today))
                .toList();
        int missing =
                (int) all.stream().filter(line -> line.state() == State.MISSING).count();
        var rest = asked.after() == null ? all : all.subList(after(all, asked.after()), all.size());
        var matching = rest.stream().filter(line -> matches(line, asked)).toList();
        var items = matching.stream().limit(asked.limit()).toList();
        boolean more = matching.size() > items.size();
        return new Found(items, more ? items.getLast().person() : null, missing, all.size());
    }

    private static int after(List<Line> lines, UUID person) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).person().equals(person)) return i + 1;
        return 0;
    }

    private static boolean matches(Line line, Question asked) {
        return (asked.state() == null || asked.state() == line.state())
                && (asked.className() == null || asked.className().equals(line.className()))
                && (asked.words() == null || Names.key(line.name()).contains(Names.key(asked.words())));
    }

    private static Line line(Wards.Ward pupil, boolean alone, @Nullable Word word, int today) {
        State state = word == null || !word.answers(today) ? State.MISSING : word.given() ? State.GIVEN : State.REFUSED;
        return new Line(
                pupil.person().value(),
                pupil.name(),
                pupil.className(),
                alone,
                state,
                word == null ? null : word.saidAt(),
                word == null ? null : word.channel());
    }
}
