package org.kalanso.school.slips;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kalanso.accounts.Pins;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Component;

/** Makes the PINs of a class and prints them. Done again after an accident it makes new ones: the old are on no paper. */
@Component
class SlipsWork implements JobWork<SlipsWork.Order> {
    static final String KIND = "school.slips";

    private final Classes classes;
    private final Schools schools;
    private final Pins pins;
    private final PrintedSlips printed;
    private final Paper paper;
    private final TemplateEngine templates;
    private final Messages messages;

    SlipsWork(
            Classes classes,
            Schools schools,
            Pins pins,
            PrintedSlips printed,
            Paper paper,
            TemplateEngine templates,
            Messages messages) {
        this.classes = classes;
        this.schools = schools;
        this.pins = pins;
        this.printed = printed;
        this.paper = paper;
        this.templates = templates;
        this.messages = messages;
    }

    record Order(ClassId classId, String language) {}

    record Result(int pupils, String href) {}

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
        ClassGroup group = classes.ofSchool(school, order.classId).orElseThrow(Problem::notFound);
        List<RosterPupil> pupils = classes.roster(group.id()).stream()
                .filter(pupil -> pupil.matricule() != null)
                .toList();
        run.total(2);
        Map<PersonId, String> secrets =
                pins.issue(pupils.stream().map(RosterPupil::person).toList(), school, asker);
        run.step();
        List<Slip> slips = pupils.stream()
                .map(pupil -> new Slip(
                        pupil.name(),
                        Objects.requireNonNull(pupil.matricule()),
                        group.name(),
                        Objects.requireNonNull(secrets.get(pupil.person()))))
                .toList();
        printed.keep(run.id(), asker, paper.render(page(school, slips, Locale.forLanguageTag(order.language))));
        run.step();
        return new Result(slips.size(), "/classes/" + group.id() + "/slips/" + run.id());
    }

    private String page(SchoolId school, List<Slip> slips, Locale locale) {
        var out = new StringOutput();
        Map<String, Object> values = Map.of(
                "school", schools.institution(school).name(),
                "slips", slips,
                "how", messages.get(locale, "slips.how"),
                "matricule", messages.get(locale, "student.matricule"),
                "pin", messages.get(locale, "slips.pin"));
        templates.render("school/slips/slips.jte", values, out);
        return out.toString();
    }
}
