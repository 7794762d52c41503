package org.kalanso.school.slip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Pins;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Component;

/** Makes new PINs for a class and prints them. Done again after a crash it makes other PINs: nobody has seen the first ones. */
@Component
class PrintSlips implements JobWork<PrintSlips.Order> {
    static final String KIND = "school.slips";

    /** Whose slips: of a class, or of pupils that were chosen. */
    record Order(@Nullable UUID classId, @Nullable List<UUID> students) {}

    /** @param href where the sheet waits */
    record Printed(int pupils, int withoutMatricule, String href) {}

    private final Classes classes;
    private final Students students;
    private final Schools schools;
    private final Pins pins;
    private final SlipPress press;
    private final SlipSheets sheets;

    PrintSlips(Classes classes, Students students, Schools schools, Pins pins, SlipPress press, SlipSheets sheets) {
        this.classes = classes;
        this.students = students;
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

    /** Somebody to print for. */
    private record Pupil(
            PersonId person, String name, @Nullable String matricule, String className) {}

    @Override
    public Object run(Order order, JobRun run) {
        SchoolId school = Objects.requireNonNull(run.school());
        PersonId asker = Objects.requireNonNull(run.askedBy());
        List<Pupil> all = pupils(school, order);
        List<Pupil> named =
                all.stream().filter(pupil -> pupil.matricule() != null).toList();
        if (named.isEmpty())
            throw SchoolProblem.nobodyToPrintFor(
                    all.isEmpty() ? "" : all.getFirst().className());
        run.total(2);
        Map<PersonId, String> secrets =
                pins.issue(named.stream().map(Pupil::person).toList(), school, asker);
        run.step();
        var slips = named.stream()
                .map(pupil -> new Slip(
                        pupil.name(),
                        pupil.className(),
                        Objects.requireNonNull(pupil.matricule()),
                        Objects.requireNonNull(secrets.get(pupil.person()))))
                .toList();
        sheets.keep(run.id(), asker, press.print(schools.institution(school), slips));
        run.step();
        return new Printed(named.size(), all.size() - named.size(), "/slips/" + run.id());
    }

    private List<Pupil> pupils(SchoolId school, Order order) {
        if (order.classId() == null) {
            List<UUID> chosen = Objects.requireNonNull(order.students());
            return students.ofSchool(school, chosen.stream().map(StudentId::new).toList()).stream()
                    .map(pupil -> new Pupil(pupil.person(), pupil.name(), pupil.matricule(), pupil.className()))
                    .toList();
        }
        var group = classes.ofSchool(school, new ClassId(order.classId())).orElseThrow(Problem::notFound);
        List<Pupil> roll = classes.roster(group.id()).stream()
                .map(pupil -> new Pupil(pupil.person(), pupil.name(), pupil.matricule(), group.name()))
                .toList();
        if (roll.stream().allMatch(pupil -> pupil.matricule() == null))
            throw SchoolProblem.nobodyToPrintFor(group.name());
        return roll;
    }
}
