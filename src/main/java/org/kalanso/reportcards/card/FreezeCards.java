package org.kalanso.reportcards.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.CardId;
import org.kalanso.reportcards.average.ClassResults;
import org.kalanso.reportcards.average.Explain;
import org.kalanso.reportcards.average.PupilAverage;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the results of a class into cards: data, written once. Whoever calls holds the council's row, so no mark moves
 * meanwhile. A pupil whose card would say the same as the version before keeps that version.
 */
@Component
public class FreezeCards {
    private static final Issue NO_ISSUE = new Issue(1, LocalDate.EPOCH, null, "");
    private final CardFrames frames;
    private final CardStore store;
    private final ObjectProvider<CardSealer> sealer;
    private final Messages messages;
    private final JsonMapper json;
    private final Clock clock;

    FreezeCards(
            CardFrames frames,
            CardStore store,
            ObjectProvider<CardSealer> sealer,
            Messages messages,
            JsonMapper json,
            Clock clock) {
        this.frames = frames;
        this.store = store;
        this.sealer = sealer;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** @return how many cards were written: all of a class at first, the corrected ones afterwards */
    public int freeze(ClassResults results, Remarks remarks, PersonId by) {
        Instant now = clock.instant();
        var frame = frames.of(results);
        var contents = new CardContents(frame, remarks, messages);
        var today = LocalDate.ofInstant(now, frame.institution().zone());
        var students = results.roster().stream().map(RosterPupil::student).toList();
        var newest = store.newest(students, results.place().period().id());
        var averages = results.byStudent();
        var fresh = new ArrayList<CardStore.Fresh>();
        for (var pupil : results.roster()) {
            var next = new NextIssue(
                    newest.get(pupil.student()), today, frame.institution().zone(), remarks);
            var average = average(averages, pupil);
            var figures = hash(json.writeValueAsString(contents.of(pupil, average, NO_ISSUE)));
            if (next.changes(figures))
                fresh.add(fresh(pupil, average, contents.of(pupil, average, next.issue()), figures));
        }
        store.replace(replaced(newest, fresh), now);
        store.insert(results.place(), fresh, by, now);
        return fresh.size();
    }

    private static PupilAverage average(Map<StudentId, PupilAverage> averages, RosterPupil pupil) {
        var average = averages.get(pupil.student());
        if (average == null) throw new IllegalStateException("a pupil without results");
        return average;
    }

    private CardStore.Fresh fresh(RosterPupil pupil, PupilAverage average, CardContent content, byte[] figuresHash) {
        var id = CardId.newId();
        var text = json.writeValueAsString(content);
        var seal =
                sealer.stream().map(each -> each.seal(id, content)).findFirst().orElse(null);
        return new CardStore.Fresh(
                id,
                pupil.student(),
                content.issue().version(),
                text,
                hash(text),
                figuresHash,
                json.writeValueAsString(Explain.average(average)),
                seal,
                content.issue().reason());
    }

    private static List<CardId> replaced(Map<StudentId, CardStore.Newest> newest, List<CardStore.Fresh> fresh) {
        return fresh.stream()
                .map(card -> newest.get(card.student()))
                .filter(before -> before != null)
                .map(CardStore.Newest::id)
                .toList();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
