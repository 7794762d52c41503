package org.kalanso.school.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.rosterfile.Issue;
import org.kalanso.school.rosterfile.SubjectEntry;
import org.kalanso.school.rosterfile.SubjectList;

/** A list of coefficients compared with those the school has. */
record SubjectPlan(List<PlannedCoefficient> rows) implements ListPlan {
    /** @param known null for a coefficient that is new */
    record PlannedCoefficient(SubjectEntry entry, KnownSubjects.@Nullable Coefficient known, List<Change> changes) {
        boolean isUnchanged() {
            return known != null && changes.isEmpty();
        }
    }

    static SubjectPlan of(SubjectList list, KnownSubjects subjects) {
        return new SubjectPlan(
                list.entries().stream().map(entry -> planned(entry, subjects)).toList());
    }

    @Override
    public int created() {
        return (int) rows.stream().filter(each -> each.known() == null).count();
    }

    @Override
    public int changed() {
        return rows.size() - created() - unchanged();
    }

    @Override
    public int unchanged() {
        return (int) rows.stream().filter(PlannedCoefficient::isUnchanged).count();
    }

    @Override
    public List<Issue> issues() {
        return List.of();
    }

    @Override
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (PlannedCoefficient each : rows)
            for (Change change : each.changes()) {
                SubjectEntry entry = each.entry();
                String place = (entry.level() + " " + entry.series()).strip();
                differences.add(
                        new Difference(entry.sheet(), entry.row(), entry.code(), entry.name() + ", " + place, change));
            }
        return differences;
    }

    private static PlannedCoefficient planned(SubjectEntry entry, KnownSubjects subjects) {
        KnownSubjects.Coefficient known = subjects.of(entry);
        List<Change> changes = new ArrayList<>();
        String name = subjects.names().get(entry.code());
        if (known != null && name != null) {
            Change.compare(changes, Change.Field.NAME, name, entry.name());
            Change.compare(changes, Change.Field.GROUP, known.group(), entry.group());
            if (known.value().compareTo(entry.coefficient()) != 0)
                changes.add(new Change(Change.Field.COEFFICIENT, plain(known.value()), plain(entry.coefficient())));
        }
        return new PlannedCoefficient(entry, known, changes);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
