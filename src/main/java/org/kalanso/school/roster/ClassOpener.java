package org.kalanso.school.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassName;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.YearId;
import org.kalanso.school.classgroup.KeepClass;
import org.kalanso.school.subject.ClassSubjects;
import org.springframework.stereotype.Component;

/** Opens the classes that a list names and the school does not have yet. */
@Component
class ClassOpener {
    private final KeepClass classes;
    private final Schools schools;
    private final LanguageTracks languages;
    private final ClassSubjects subjects;

    ClassOpener(KeepClass classes, Schools schools, LanguageTracks languages, ClassSubjects subjects) {
        this.classes = classes;
        this.schools = schools;
        this.languages = languages;
        this.subjects = subjects;
    }

    /** @return the ids of all classes by the key of their name */
    Map<String, UUID> classes(RosterPlan plan, KnownRoster known, SchoolId school, PersonId by) {
        Map<String, UUID> ids = new HashMap<>(known.classes());
        boolean opened = false;
        for (String name : plan.list().classes()) {
            String key = ClassName.of(name).key();
            boolean wanted = plan.pupils().stream()
                    .anyMatch(each -> each.entry().className().equals(name));
            if (!wanted || ids.containsKey(key)) continue;
            ids.put(key, classes.openNamed(school, name, by).value());
            opened = true;
        }
        if (opened) {
            YearId year = schools.activeYear(school)
                    .orElseThrow(SchoolProblem::noActiveYear)
                    .id();
            languages.settle(school, year);
            subjects.rebuild(year);
        }
        return ids;
    }
}
