package org.kalanso.reportcards.average;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kalanso.platform.access.Caller;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.stereotype.Component;

/**
 * How many marks are still to be given, class by class: counted without computing an average, so that lists and the home page
 * can ask. It counts what {@link Averages} names.
 */
@Component
public class MissingByClass {
    private final Classes classes;
    private final MarkBooks books;
    private final MissingStore store;

    MissingByClass(Classes classes, MarkBooks books, MissingStore store) {
        this.classes = classes;
        this.books = books;
        this.store = store;
    }

    /** @param marks 0 where every assessment has a mark, or a reason for none, for every pupil */
    public record Lacking(ClassGroup group, int marks) {}

    /** The classes that hold assessments in the period, of those subjects whose marks the caller sees; in the school's order. */
    public List<Lacking> of(Caller caller, PeriodId period) {
        Map<UUID, List<MissingStore.Held>> held = store.held(caller.inSchool(), period).stream()
                .collect(Collectors.groupingBy(MissingStore.Held::classId));
        if (held.isEmpty()) return List.of();
        Map<ClassGroup, List<UUID>> counted = new LinkedHashMap<>();
        Map<UUID, UUID> classOf = new HashMap<>();
        Map<UUID, Integer> pupils = new HashMap<>();
        for (ClassGroup group : classes.visibleTo(caller)) {
            List<UUID> assessments = assessments(caller, group, held);
            if (assessments.isEmpty()) continue;
            counted.put(group, assessments);
            var roster = classes.roster(group.id());
            roster.forEach(
                    pupil -> classOf.put(pupil.student().value(), group.id().value()));
            pupils.put(group.id().value(), roster.size());
        }
        Map<UUID, Integer> given =
                store.given(counted.values().stream().flatMap(List::stream).toList(), classOf);
        var lacking = new ArrayList<Lacking>();
        counted.forEach((group, assessments) -> lacking.add(new Lacking(
                group,
                assessments.size() * pupils.getOrDefault(group.id().value(), 0)
                        - assessments.stream()
                                .mapToInt(each -> given.getOrDefault(each, 0))
                                .sum())));
        return lacking;
    }

    private List<UUID> assessments(Caller caller, ClassGroup group, Map<UUID, List<MissingStore.Held>> held) {
        var of = held.getOrDefault(group.id().value(), List.of());
        if (of.isEmpty()) return List.of();
        var subjects = books.subjectsVisibleTo(caller, group).stream()
                .map(subject -> subject.subject())
                .collect(Collectors.toSet());
        return of.stream()
                .filter(each -> subjects.contains(new SubjectId(each.subject())))
                .map(MissingStore.Held::assessment)
                .toList();
    }
}
