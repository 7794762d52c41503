package org.kalanso.reportcards.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.text.Matricules;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.springframework.stereotype.Component;

/** The marks of each demo school: from its files, and where they bring one class only, like it for the others. */
@Component
class DemoLines {
    /** Left open in the last class, so that its council has something to wait for. */
    private static final int OPEN_CELLS = 2;

    private final Classes classes;

    DemoLines(Classes classes) {
        this.classes = classes;
    }

    /** @return empty for a country that no demo school is in */
    List<MarkLine> of(Caller head, String country) {
        return switch (country) {
            case "GN" -> college(head, DemoFile.lines("guinee-notes-7eA.xlsx"));
            case "CM" -> lycee(head, DemoFile.lines("cameroun-notes.csv.gz"));
            case "SN" -> DemoTerm.completed(DemoFile.lines("senegal-eleves.tsv"));
            default -> List.of();
        };
    }

    /** The first class is complete: the demo's parent and pupil are of it, and come to see a card. */
    private List<MarkLine> lycee(Caller head, List<MarkLine> file) {
        Set<String> first = new HashSet<>();
        for (RosterPupil pupil :
                classes.roster(classes.visibleTo(head).getFirst().id()))
            if (pupil.matricule() != null) first.add(Matricules.key(pupil.matricule()));
        List<MarkLine> lines = new ArrayList<>(file);
        lines.replaceAll(line -> first.contains(Matricules.key(line.matricule())) ? DemoTerm.completed(line) : line);
        return lines;
    }

    private List<MarkLine> college(Caller head, List<MarkLine> sheet) {
        Set<String> known = new HashSet<>();
        for (MarkLine line : sheet) known.add(Matricules.key(line.matricule()));
        List<MarkLine> lines = new ArrayList<>(DemoTerm.completed(sheet));
        List<ClassGroup> groups = classes.visibleTo(head);
        for (ClassGroup group : groups) {
            List<String> matricules = classes.roster(group.id()).stream()
                    .map(RosterPupil::matricule)
                    .filter(Objects::nonNull)
                    .filter(matricule -> !known.contains(Matricules.key(matricule)))
                    .toList();
            List<MarkLine> term = DemoTerm.of(sheet, matricules);
            boolean last = group.equals(groups.getLast());
            lines.addAll(last ? DemoTerm.unfinished(term, OPEN_CELLS) : term);
        }
        return lines;
    }
}
