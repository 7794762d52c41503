package org.kalanso.school.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.student.MatriculeRegister;
import org.springframework.stereotype.Component;

/** Writes a planned list of pupils, some hundred rows at a time, inside the caller's transaction. */
@Component
class RosterWriter {
    private static final int ROWS_AT_ONCE = 250;

    private final MatriculeRegister register;
    private final NewPupilWriter newPupils;
    private final PupilChangeWriter changedPupils;
    private final GuardianWriter guardians;
    private final ClassOpener opener;

    RosterWriter(
            MatriculeRegister register,
            NewPupilWriter newPupils,
            PupilChangeWriter changedPupils,
            GuardianWriter guardians,
            ClassOpener opener) {
        this.register = register;
        this.newPupils = newPupils;
        this.changedPupils = changedPupils;
        this.guardians = guardians;
        this.opener = opener;
    }

    /**
     * The roster's lock is held and the plan was made under it.
     *
     * @param by who answers for the import
     * @param progress hears how many pupils more are done
     */
    void write(RosterPlan plan, KnownRoster known, SchoolId school, PersonId by, IntConsumer progress) {
        if (plan.pupils().stream().allMatch(PlannedPupil::isUnchanged)) {
            progress.accept(plan.pupils().size());
            return;
        }
        register.rosterChanges(school);
        Map<String, UUID> classIds = opener.classes(plan, known, school, by);
        var guardianIds = guardians.book(plan.list(), known, school);
        // the list's own matricules first: what the register then gives is taken by nobody
        List<PlannedPupil> pupils = plan.pupils().stream()
                .sorted(Comparator.comparing(each -> each.entry().matricule() == null))
                .toList();
        for (int from = 0; from < pupils.size(); from += ROWS_AT_ONCE) {
            List<PlannedPupil> some = pupils.subList(from, Math.min(pupils.size(), from + ROWS_AT_ONCE));
            Map<PlannedPupil, UUID> students =
                    newPupils.write(some.stream().filter(PlannedPupil::isNew).toList(), classIds, school, by);
            List<PlannedPupil> changed = some.stream()
                    .filter(each -> !each.isNew() && !each.isUnchanged())
                    .toList();
            changedPupils.write(changed, classIds, school, by);
            for (PlannedPupil each : changed)
                if (each.known() != null) students.put(each, each.known().id());
            guardians.link(students, guardianIds, school);
            progress.accept(some.size());
        }
    }
}
