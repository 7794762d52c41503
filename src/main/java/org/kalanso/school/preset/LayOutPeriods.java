package org.kalanso.school.preset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.YearId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a year its periods: the year itself, and in it terms or semesters with their sequences, of equal lengths. */
@Component
public class LayOutPeriods {
    private static final Preset.PeriodShape ANNUAL = new Preset.PeriodShape("YEAR", "Année", "Year", null);
    private final FoundingStore store;

    LayOutPeriods(FoundingStore store) {
        this.store = store;
    }

    /** @param year which has no periods yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public void layOut(SchoolId school, YearId year, PeriodPlan whole, List<Preset.PeriodShape> shapes) {
        var root = new FoundingStore.PeriodRow(Ids.newId(), school, year.value(), null, ANNUAL, 1, whole);
        store.period(root);
        inside(root, shapes, new HashMap<>());
    }

    /** @param ordinals how many of each kind there are so far: the third sequence of the year is the first of its term */
    private void inside(
            FoundingStore.PeriodRow parent, List<Preset.PeriodShape> shapes, Map<String, Integer> ordinals) {
        if (shapes.isEmpty()) return;
        var plans = parent.plan().split(shapes.size());
        for (int i = 0; i < shapes.size(); i++) {
            var shape = shapes.get(i);
            int ordinal = ordinals.merge(shape.kind(), 1, Integer::sum);
            var row = new FoundingStore.PeriodRow(
                    Ids.newId(), parent.school(), parent.year(), parent.id(), shape, ordinal, plans.get(i));
            store.period(row);
            inside(row, shape.inside(), ordinals);
        }
    }
}
