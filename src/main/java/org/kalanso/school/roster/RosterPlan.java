package org.kalanso.school.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.kalanso.school.rosterfile.BirthDate;
import org.kalanso.school.rosterfile.GuardianEntry;
import org.kalanso.school.rosterfile.Issue;
import org.kalanso.school.rosterfile.PupilEntry;
import org.kalanso.school.rosterfile.PupilField;
import org.kalanso.school.rosterfile.PupilList;

/**
 * A list of pupils compared with the roster: who is new, who stays as they are, what changes for whom.
 *
 * @param issues found only by comparing
 */
record RosterPlan(PupilList list, List<PlannedPupil> pupils, List<Issue> issues) implements ListPlan {

    static RosterPlan of(PupilList list, KnownRoster known) {
        List<PlannedPupil> pupils = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Map<String, Integer> sameRows = new HashMap<>();
        for (PupilEntry entry : list.pupils()) {
            String row = entry.matricule() == null ? row(entry, sameRows) : null;
            KnownPupil there = row == null
                    ? known.byMatricule().get(entry.matricule())
                    : known.byRow().get(row);
            Issue refusal = refusal(list, entry, there, known);
            if (refusal != null) issues.add(refusal);
            else
                pupils.add(new PlannedPupil(
                        entry, there, there == null ? List.of() : changes(list, entry, there, known), row));
        }
        return new RosterPlan(list, pupils, issues);
    }

    @Override
    public int unchanged() {
        return (int) pupils.stream().filter(PlannedPupil::isUnchanged).count();
    }

    @Override
    public int created() {
        return (int) pupils.stream().filter(PlannedPupil::isNew).count();
    }

    @Override
    public int changed() {
        return pupils.size() - created() - unchanged();
    }

    @Override
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (PlannedPupil each : pupils)
            for (Change change : each.changes()) {
                PupilEntry entry = each.entry();
                differences.add(new Difference(
                        entry.sheet(),
                        entry.row(),
                        entry.matricule(),
                        entry.name().whole(),
                        change));
            }
        return differences;
    }

    private static @Nullable Issue refusal(
            PupilList list, PupilEntry entry, @Nullable KnownPupil there, KnownRoster known) {
        if (there != null && Names.shareNoWord(entry.name().whole(), there.name()))
            return issue(
                    entry,
                    heading(list, entry, PupilField.MATRICULE),
                    Issue.Code.MATRICULE_OF_ANOTHER_PUPIL,
                    String.valueOf(entry.matricule()),
                    there.name(),
                    there.className());
        ClassName name = ClassName.of(entry.className());
        boolean possible = known.levels().isEmpty()
                || known.classes().containsKey(name.key())
                || known.levels().contains(Names.key(name.level()));
        return possible
                ? null
                : issue(entry, heading(list, entry, PupilField.CLASS), Issue.Code.UNKNOWN_CLASS, entry.className());
    }

    private static @Nullable String heading(PupilList list, PupilEntry entry, PupilField field) {
        return list.sheets().stream()
                .filter(sheet -> Objects.equals(sheet.name(), entry.sheet()))
                .findFirst()
                .map(sheet -> sheet.columns().get(field))
                .orElse(null);
    }

    private static Issue issue(PupilEntry entry, @Nullable String column, Issue.Code code, String... args) {
        return new Issue(
                entry.sheet(), entry.row(), column, code, code.level(), args[0], entry.matricule(), List.of(args));
    }

    /** What the list leaves empty never changes anything. */
    private static List<Change> changes(PupilList list, PupilEntry entry, KnownPupil there, KnownRoster known) {
        List<Change> changes = new ArrayList<>();
        Change.compare(changes, Change.Field.NAME, there.name(), entry.name().whole());
        Change.compare(changes, Change.Field.SEX, text(there.sex()), text(entry.sex()));
        Change.compare(
                changes,
                Change.Field.BORN,
                new BirthDate(there.bornOn(), there.bornYear()).toString(),
                entry.born().toString());
        Change.compare(changes, Change.Field.BIRTH_PLACE, there.bornAt(), entry.birthPlace());
        if (!ClassName.of(entry.className()).key().equals(there.classKey()))
            changes.add(new Change(Change.Field.CLASS, there.className(), entry.className()));
        if (entry.repeater() != null && entry.repeater() != there.repeater())
            changes.add(new Change(
                    Change.Field.REPEATER,
                    String.valueOf(there.repeater()),
                    entry.repeater().toString()));
        for (PupilEntry.Link link : entry.guardians()) {
            GuardianEntry guardian = list.guardians().get(link.guardian());
            if (GuardianMatch.of(guardian, there, known.guardians()) != GuardianMatch.SAME)
                changes.add(new Change(Change.Field.GUARDIAN, "", GuardianMatch.shown(guardian)));
        }
        return changes;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** The row as it is known again: by class, name, birth and sex; two rows alike are told apart by their order. */
    private static String row(PupilEntry entry, Map<String, Integer> sameRows) {
        String said = String.join(
                "|",
                ClassName.of(entry.className()).key(),
                entry.name().key(),
                entry.born().toString(),
                text(entry.sex()));
        int nth = sameRows.merge(said, 1, Integer::sum);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((said + "|" + nth).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
