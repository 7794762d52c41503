package org.kalanso.school.slip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.accounts.Pins;
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
import org.springframework.stereotype.Component;

/** Makes new PINs for a class and prints them. Done again after a crash it makes other PINs: nobody has seen the first ones. */
@Component
class PrintSlips implements JobWork<PrintSlips.Order> {
    static final String KIND = "school.slips";

    /** Whose slips. */
    record Order(UUID classId) {}

    /** @param href where the sheet waits */
    record Printed(int pupils, int withoutMatricule, String href) {}

    private final Classes classes;
    private final Schools schools;
    private final Pins pins;
    private final SlipPress press;
    private final SlipSheets sheets;

    PrintSlips(Classes classes, Schools schools, Pins pins, SlipPress press, SlipSheets sheets) {
        this.classes = classes;
        this.schools = schools;
        this.pins = pins;
        this.press = press;
        this.sheets = sheets;
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
        var roster = classes.roster(group.id());
        List<RosterPupil> named =
                roster.stream().filter(pupil -> pupil.matricule() != null).toList();
        if (named.isEmpty()) throw SchoolProblem.nobodyToPrintFor(group.name());
        run.total(2);
        Map<PersonId, String> secrets =
                pins.issue(named.stream().map(RosterPupil::person).toList(), school, asker);
        run.step();
        var slips = named.stream()
                .map(pupil -> new Slip(
                        pupil.name(),
                        Objects.requireNonNull(pupil.matricule()),
                        Objects.requireNonNull(secrets.get(pupil.person()))))
                .toList();
        sheets.keep(run.id(), asker, press.print(schools.institution(school), group.name(), slips));
        run.step();
        return new Printed(named.size(), roster.size() - named.size(), "/slips/" + run.id());
    }
}
