package org.kalanso.school.classgroup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.LevelId;
import org.kalanso.school.SchoolProblem;
import org.kalanso.school.Schools;
import org.kalanso.school.TrackId;
import org.kalanso.school.YearId;
import org.kalanso.school.reach.Dependents;
import org.kalanso.school.student.MatriculeRegister;
import org.kalanso.school.subject.ClassSubjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a class, changes it, closes one that nobody was in. */
@Component
public class KeepClass {
    private final ClassStore store;
    private final Classes classes;
    private final ClassSubjects subjects;
    private final Schools schools;
    private final MatriculeRegister register;
    private final Dependents dependents;
    private final ApplicationEventPublisher events;

    KeepClass(
            ClassStore store,
            Classes classes,
            ClassSubjects subjects,
            Schools schools,
            MatriculeRegister register,
            Dependents dependents,
            ApplicationEventPublisher events) {
        this.store = store;
        this.classes = classes;
        this.subjects = subjects;
        this.schools = schools;
        this.register = register;
        this.dependents = dependents;
        this.events = events;
    }

    /** @throws Problem {@code platform.invalid} with every wrong field */
    @Transactional
    ClassGroup open(Caller caller, ClassInput input) {
        var checked = input.checked();
        ClassId id = open(caller.inSchool(), checked, caller.person());
        return classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /**
     * Opens a class of the active year by its name alone, as a class list brings it.
     *
     * @throws Problem 422 on {@code level} where the name says no level of the school, on {@code name} where it is taken
     */
    @Transactional
    public ClassId openNamed(SchoolId school, String name, PersonId by) {
        return open(school, new ClassInput(name, null, null, null).checked(), by);
    }

    private ClassId open(SchoolId school, ClassInput.Checked checked, PersonId by) {
        register.rosterChanges(school);
        YearId year = schools.activeYear(school)
                .orElseThrow(SchoolProblem::noActiveYear)
                .id();
        LevelId level = level(school, checked);
        TrackId track = checked.track() != null
                ? known(school, checked.track())
                : ClassPlace.of(checked.name())
                        .track(store.tracksOf(year, level))
                        .orElse(null);
        ClassId id = ClassId.newId();
        store.insert(new ClassStore.Row(id, school, year, level, track, checked.name(), head(school, checked)));
        subjects.rebuild(id);
        recorded(school, by, "class.opened", id, checked.name());
        return id;
    }

    /** @param expected the version the caller saw; null = whichever there is */
    @Transactional
    ClassGroup edit(Caller caller, ClassId id, ClassInput input, @Nullable Integer expected) {
        var checked = input.checked();
        SchoolId school = caller.inSchool();
        register.rosterChanges(school);
        Versions.check(expected, store.locked(school, id).orElseThrow(Problem::notFound));
        ClassGroup before = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        TrackId track = checked.track() == null ? null : known(school, checked.track());
        LevelId level = checked.level() == null ? before.levelId() : level(school, checked);
        store.update(
                new ClassStore.Row(id, school, before.year(), level, track, checked.name(), head(school, checked)));
        subjects.rebuild(id);
        recorded(school, caller.person(), "class.changed", id, checked.name());
        return classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 409 where pupils are or were in it */
    @Transactional
    void close(Caller caller, ClassId id) {
        register.rosterChanges(caller.inSchool());
        ClassGroup before = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        dependents.none(caller.inSchool(), id, before.name());
        store.delete(id);
        recorded(caller.inSchool(), caller.person(), "class.closed", id, before.name());
    }

    private LevelId level(SchoolId school, ClassInput.Checked checked) {
        Map<String, LevelId> levels = store.levels(school);
        LevelId said = checked.level();
        if (said == null)
            return ClassPlace.of(checked.name()).level(levels).orElseThrow(() -> Problem.invalid("level", "required"));
        if (!levels.containsValue(said)) throw Problem.invalid("level", "unknown");
        return said;
    }

    private TrackId known(SchoolId school, TrackId track) {
        if (!store.hasTrack(school, track)) throw Problem.invalid("track", "unknown");
        return track;
    }

    private @Nullable PersonId head(SchoolId school, ClassInput.Checked checked) {
        PersonId head = checked.headTeacher();
        if (head != null && !store.hasStaff(school, head)) throw Problem.invalid("headTeacher", "unknown");
        return head;
    }

    private void recorded(SchoolId school, PersonId by, String act, ClassId id, String name) {
        events.publishEvent(new Recorded(school, by, act, "class", id.toString(), null, Map.of("name", name)));
    }
}
