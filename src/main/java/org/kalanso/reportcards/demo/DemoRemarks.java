package org.kalanso.reportcards.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.appreciation.AppreciationDraft;
import org.kalanso.reportcards.appreciation.AppreciationSheets;
import org.kalanso.reportcards.appreciation.SaveAppreciations;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.reportcards.average.AveragesView;
import org.kalanso.reportcards.council.CouncilDraft;
import org.kalanso.reportcards.council.CouncilDraft.DecisionInput;
import org.kalanso.reportcards.council.SaveCouncil;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Component;

/** What teachers and the council say in the demo, by the averages, so that its cards read like cards. */
@Component
class DemoRemarks {
    private static final int BANDS = 5;
    private static final int WAYS = 3;
    private final Averages averages;
    private final AppreciationSheets sheets;
    private final SaveAppreciations appreciations;
    private final SaveCouncil council;
    private final Messages messages;

    DemoRemarks(
            Averages averages,
            AppreciationSheets sheets,
            SaveAppreciations appreciations,
            SaveCouncil council,
            Messages messages) {
        this.averages = averages;
        this.sheets = sheets;
        this.appreciations = appreciations;
        this.council = council;
        this.messages = messages;
    }

    /** Nothing is said while marks are missing: that class is there to be finished. */
    void say(Caller head, ClassId group, PeriodId period) {
        var results = AveragesView.of(averages.visibleTo(head, group, period));
        if (!results.missing().isEmpty() || results.pupils().isEmpty()) return;
        for (var subject : results.pupils().getFirst().subjects())
            appreciations.save(
                    head,
                    sheets.visibleTo(head, group, period, subject.subject()),
                    ofTeacher(results, subject.subject()));
        council.save(head, group, period, new CouncilDraft(null, ofCouncil(results)), null);
    }

    private List<AppreciationDraft> ofTeacher(AveragesView results, SubjectId subject) {
        var drafts = new ArrayList<AppreciationDraft>();
        for (int i = 0; i < results.pupils().size(); i++) {
            var pupil = results.pupils().get(i);
            for (var line : pupil.subjects())
                if (line.subject().equals(subject) && line.average() != null)
                    drafts.add(new AppreciationDraft(
                            pupil.student(), sentence("demo.teacher.", line.average(), results.scale(), i), 0));
        }
        return drafts;
    }

    private List<DecisionInput> ofCouncil(AveragesView results) {
        return results.pupils().stream()
                .map(pupil -> new DecisionInput(
                        pupil.student().value(),
                        pupil.proposed() == null ? null : pupil.proposed().name(),
                        null,
                        sentence("demo.council.", pupil.average(), results.scale(), 0)))
                .toList();
    }

    private String sentence(String kind, @Nullable BigDecimal average, BigDecimal scale, int pupil) {
        if (average == null) return "";
        // under 8, 10, 12, 14 of twenty, and above
        int tenths = average.multiply(BigDecimal.TEN)
                .divide(scale, 0, RoundingMode.FLOOR)
                .intValueExact();
        int band = Math.clamp(tenths - 3L, 0, BANDS - 1);
        return messages.get(Locale.FRENCH, kind + band + "." + pupil % (kind.contains("teacher") ? WAYS : 1));
    }
}
