package org.kalanso.reportcards.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kalanso.platform.access.Caller;
import org.kalanso.reportcards.assessment.Assessment;
import org.kalanso.reportcards.assessment.AssessmentDraft;
import org.kalanso.reportcards.assessment.CreateAssessment;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.mark.CellCommand;
import org.kalanso.reportcards.mark.EnterMarks;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.springframework.stereotype.Component;

/** A class's marks in one subject and period: a test and a composition, plausible and the same at every run. */
@Component
class DemoBook {
    private static final double MEAN = 0.56;
    private static final double PUPILS = 0.12;
    private static final double DAYS = 0.10;

    private final Classes classes;
    private final CreateAssessment create;
    private final EnterMarks enter;

    DemoBook(Classes classes, CreateAssessment create, EnterMarks enter) {
        this.classes = classes;
        this.create = create;
        this.enter = enter;
    }

    void fill(Caller head, MarkBook book, int outOf) {
        List<RosterPupil> roster = classes.roster(book.classGroup().id());
        var cells = new ArrayList<CellCommand>();
        for (String[] kind : new String[][] {{"TEST", "Devoir"}, {"COMPO", "Composition"}}) {
            Assessment made = create.create(
                    head,
                    book,
                    new AssessmentDraft(
                            kind[0],
                            kind[1],
                            book.period().startsOn().plusDays(kind[0].equals("TEST") ? 20 : 35),
                            BigDecimal.valueOf(outOf),
                            null));
            for (RosterPupil pupil : roster)
                cells.add(new CellCommand(made.id(), pupil.student(), mark(pupil, book, kind[0], outOf), 0, null));
        }
        enter.enter(head, book, cells);
    }

    /** Some pupils are stronger than others, in every subject; now and then one was away. */
    private static String mark(RosterPupil pupil, MarkBook book, String kind, int outOf) {
        var able = new Random(pupil.name().hashCode());
        double strength = able.nextGaussian() * PUPILS;
        var day =
                new Random((pupil.name() + book.subject().name() + book.period().name() + kind).hashCode());
        if (day.nextInt(60) == 0) return day.nextBoolean() ? "abs" : "just";
        double share = Math.clamp(MEAN + strength + day.nextGaussian() * DAYS, 0.05, 0.98);
        return BigDecimal.valueOf(Math.round(share * outOf * 2))
                .divide(BigDecimal.valueOf(2))
                .toPlainString();
    }
}
