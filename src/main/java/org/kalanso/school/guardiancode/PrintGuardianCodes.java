package org.kalanso.school.guardiancode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.kalanso.school.slip.SlipSheets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes codes for a class or one pupil and prints them. Done again after a crash it makes others: nobody has seen the first. */
@Component
class PrintGuardianCodes implements JobWork<PrintGuardianCodes.Order> {
    static final String KIND = "school.guardian-codes";

    /** @param student only this pupil of the class; null = all. @param each strips for each pupil, 1 or 2 */
    record Order(
            UUID classId, @org.jspecify.annotations.Nullable UUID student, int each) {}

    /** @param href where the sheet waits */
    record Printed(int codes, String href) {}

    private final Classes classes;
    private final Schools schools;
    private final GuardianCodeStore store;
    private final CodeSigns signs;
    private final CodePress press;
    private final SlipSheets sheets;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PrintGuardianCodes(
            Classes classes,
            Schools schools,
            GuardianCodeStore store,
            CodeSigns signs,
            CodePress press,
            SlipSheets sheets,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.classes = classes;
        this.schools = schools;
        this.store = store;
        this.signs = signs;
        this.press = press;
        this.sheets = sheets;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public Object run(Order order, JobRun run) {
        SchoolId school = Objects.requireNonNull(run.school());
        PersonId asker = Objects.requireNonNull(run.askedBy());
        var group = classes.ofSchool(school, new ClassId(order.classId())).orElseThrow(Problem::notFound);
        var pupils = classes.roster(group.id()).stream()
                .filter(pupil ->
                        order.student() == null || pupil.student().value().equals(order.student()))
                .toList();
        if (pupils.isEmpty()) throw SchoolProblem.nobodyToPrintFor(group.name());
        run.total(2);
        var strips = Objects.requireNonNull(transaction.execute(status -> make(school, asker, pupils, order.each())));
        run.step();
        sheets.keep(run.id(), asker, press.print(schools.institution(school), group.name(), strips));
        run.step();
        return new Printed(strips.size(), "/guardian-codes/" + run.id());
    }

    private List<CodePress.Strip> make(SchoolId school, PersonId by, List<RosterPupil> pupils, int each) {
        store.withdraw(school, pupils.stream().map(RosterPupil::student).toList());
        var strips = new ArrayList<CodePress.Strip>();
        var acts = new ArrayList<Recorded>();
        for (RosterPupil pupil : pupils) {
            for (int i = 0; i < each; i++)
                strips.add(new CodePress.Strip(pupil.name(), CodeSigns.shown(make(school, by, pupil.student()))));
            acts.add(new Recorded(
                    school,
                    by,
                    "guardian-code.printed",
                    "student",
                    pupil.student().toString(),
                    null,
                    Map.of("codes", each)));
        }
        events.publishEvent(new RecordedAll(acts));
        return strips;
    }

    private String make(SchoolId school, PersonId by, StudentId student) {
        while (true) {
            String code = CodeSigns.make();
            if (store.insert(school, student, signs.hash(code), by)) return code;
        }
    }
}
