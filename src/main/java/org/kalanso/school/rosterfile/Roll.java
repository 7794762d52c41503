package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;

/** Takes pupils row by row and decides which are taken: one matricule is one pupil, in one class. */
final class Roll {
    private static final int LONGEST_NAME = 100;

    private final List<PupilDraft> pupils = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, PupilDraft> byMatricule = new HashMap<>();

    /** @param nameHeading where a name should stand */
    void take(PupilRowReader.Read read, @Nullable String nameHeading, @Nullable Layout<PupilField> layout) {
        Issue refusal = refusal(read.pupil(), nameHeading, layout);
        if (refusal != null) {
            issues.add(refusal);
            return;
        }
        PupilDraft pupil = read.pupil();
        pupils.add(pupil);
        issues.addAll(read.issues());
        if (pupil.matricule() != null) byMatricule.put(pupil.matricule(), pupil);
    }

    List<PupilDraft> pupils() {
        return pupils;
    }

    List<Issue> issues() {
        return issues;
    }

    private @Nullable Issue refusal(
            PupilDraft pupil, @Nullable String nameHeading, @Nullable Layout<PupilField> layout) {
        String name = pupil.name().whole();
        // a first name alone, and no matricule: nobody can tell whose it is
        boolean nameless = name.isEmpty()
                || pupil.matricule() == null
                        && pupil.name().doubt() == Issue.Code.ONE_NAME_ONLY
                        && layout != null
                        && layout.has(PupilField.GIVEN_NAMES);
        if (nameless) return issue(pupil, nameHeading, Issue.Code.NO_NAME, name);
        if (name.length() > LONGEST_NAME) return issue(pupil, nameHeading, Issue.Code.NAME_TOO_LONG, name);
        if (pupil.classTyped().isEmpty())
            return issue(pupil, heading(layout, PupilField.CLASS), Issue.Code.NO_CLASS, name);
        PupilDraft known = pupil.matricule() == null ? null : byMatricule.get(pupil.matricule());
        if (known != null) return repeated(pupil, known, heading(layout, PupilField.MATRICULE));
        if (!seriesFits(pupil))
            return issue(
                    pupil,
                    heading(layout, PupilField.SERIES),
                    Issue.Code.SERIES_DIFFERS_FROM_CLASS,
                    pupil.series(),
                    pupil.classTyped());
        return null;
    }

    private static Issue repeated(PupilDraft pupil, PupilDraft known, @Nullable String matriculeHeading) {
        String place = (known.sheet() == null ? "" : known.sheet() + ", ") + known.row();
        String matricule = String.valueOf(pupil.matricule());
        if (!pupil.name().key().equals(known.name().key()))
            return issue(
                    pupil,
                    matriculeHeading,
                    Issue.Code.MATRICULE_OF_ANOTHER_PUPIL,
                    matricule,
                    known.name().whole(),
                    place);
        boolean sameClass = classKey(pupil).equals(classKey(known));
        if (sameClass) return issue(pupil, null, Issue.Code.DUPLICATE_ROW, matricule, place);
        return issue(pupil, null, Issue.Code.LISTED_IN_TWO_CLASSES, matricule, known.classTyped(), place);
    }

    private static String classKey(PupilDraft pupil) {
        return ClassName.of(pupil.classTyped()).key();
    }

    /** A series beside the class must be the one in the class's name, where the name carries one. */
    private static boolean seriesFits(PupilDraft pupil) {
        ClassName name = ClassName.of(pupil.classTyped());
        String series =
                Names.key(pupil.series()).toUpperCase(java.util.Locale.ROOT).replace(" ", "");
        return series.isEmpty() || name.series().isEmpty() || name.rest().startsWith(series);
    }

    private static @Nullable String heading(@Nullable Layout<PupilField> layout, PupilField field) {
        return layout == null ? null : layout.heading(field);
    }

    private static Issue issue(
            PupilDraft pupil, @Nullable String column, Issue.Code code, String value, String... more) {
        List<String> args = new ArrayList<>(List.of(value));
        args.addAll(List.of(more));
        return new Issue(pupil.sheet(), pupil.row(), column, code, code.level(), value, pupil.matricule(), args);
    }

    /** The spelling most pupils' rows use, by class, in the order of the list. */
    static Map<String, String> spellings(List<PupilDraft> pupils) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (PupilDraft pupil : pupils)
            counts.computeIfAbsent(classKey(pupil), key -> new LinkedHashMap<>())
                    .merge(pupil.classTyped(), 1, Integer::sum);
        Map<String, String> spellings = new LinkedHashMap<>();
        counts.forEach((key, typed) -> spellings.put(
                key,
                typed.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .orElseThrow()
                        .getKey()));
        return spellings;
    }
}
