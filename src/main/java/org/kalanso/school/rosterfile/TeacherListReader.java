package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.sheets.Workbook;
import org.kalanso.platform.text.Matricules;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.kalanso.school.rosterfile.TeacherList.TeacherField;

/** Reads a list of teachers: a teacher is one number on several rows, one row a subject. */
public final class TeacherListReader {
    private static final HeaderFinder<TeacherField> HEADERS =
            new HeaderFinder<>(TeacherField.class, TeacherHeadings::recognise, TeacherListReader::isHeader);

    private final Sheet sheet;
    private final Layout<TeacherField> layout;
    private final Map<String, String> subjectCodes;
    private final Phones phones;
    private final Map<String, TeacherEntry> teachers = new LinkedHashMap<>();
    private final Map<String, Integer> firstRowOfPair = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    private TeacherListReader(
            Sheet sheet, Layout<TeacherField> layout, Map<String, String> subjectCodes, Phones phones) {
        this.sheet = sheet;
        this.layout = layout;
        this.subjectCodes = subjectCodes;
        this.phones = phones;
    }

    /**
     * @param subjectCodes codes by {@link SubjectList#codesByNameOrCode}; where empty, subjects stay as written
     * @param region ISO 3166-1 of phone numbers; null = the one that fits most of them
     * @return null where no sheet holds a list of teachers
     */
    public static @Nullable TeacherList read(
            Workbook workbook, Map<String, String> subjectCodes, @Nullable String region) {
        for (Sheet sheet : workbook.sheets()) {
            Layout<TeacherField> layout = HEADERS.find(sheet, Map.of());
            if (layout == null) continue;
            String country = region != null ? region : Phones.regionOf(numbers(sheet, layout));
            return new TeacherListReader(sheet, layout, subjectCodes, new Phones(country)).read();
        }
        return null;
    }

    private static List<String> numbers(Sheet sheet, Layout<TeacherField> layout) {
        return sheet.rows().stream()
                .filter(row -> row.number() > layout.headerRow())
                .map(row -> layout.text(row, TeacherField.PHONE))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private TeacherList read() {
        for (Row row : sheet.rows()) if (row.number() > layout.headerRow()) row(row);
        Map<TeacherField, String> columns = new EnumMap<>(TeacherField.class);
        layout.columns()
                .forEach((field, places) -> columns.put(field, layout.headings().get(places.getFirst())));
        return new TeacherList(layout.headerRow(), columns, List.copyOf(teachers.values()), issues);
    }

    private void row(Row row) {
        String number = Matricules.key(layout.text(row, TeacherField.NUMBER));
        PersonName name = name(row);
        boolean mentioned =
                !number.isEmpty() || !layout.text(row, TeacherField.SUBJECT).isEmpty();
        if (name.whole().isEmpty()) {
            if (mentioned && !number.startsWith("TOTAL"))
                add(row, TeacherField.FULL_NAME, Issue.Code.NO_NAME, number, "");
            return;
        }
        String key = number.isEmpty() ? unnumbered(row, name) : number;
        TeacherEntry known = teachers.get(key);
        if (known != null && !known.name().key().equals(name.key())) {
            add(
                    row,
                    TeacherField.NUMBER,
                    Issue.Code.MATRICULE_OF_ANOTHER_TEACHER,
                    number,
                    known.name().whole());
            return;
        }
        if (number.isEmpty() && known == null)
            add(row, TeacherField.NUMBER, Issue.Code.NO_MATRICULE, null, name.whole());
        if (name.doubt() != null) add(row, TeacherField.FULL_NAME, name.doubt(), number, name.whole());
        teachers.put(key, merged(known, row, number.isEmpty() ? null : number, name));
    }

    /** Without a number the rows of one teacher are those of one name and one phone. */
    private String unnumbered(Row row, PersonName name) {
        String phone = phones.read(layout.text(row, TeacherField.PHONE)).stream()
                .filter(Phone::valid)
                .map(Phone::value)
                .findFirst()
                .orElse("");
        return name.key() + "|" + phone;
    }

    private PersonName name(Row row) {
        String full = layout.text(row, TeacherField.FULL_NAME);
        String family = layout.text(row, TeacherField.FAMILY_NAME);
        String given = layout.text(row, TeacherField.GIVEN_NAMES);
        if (!layout.has(TeacherField.GIVEN_NAMES) && full.isEmpty()) full = family;
        if (!full.isEmpty()) return PersonName.split(full);
        return family.isEmpty() && given.isEmpty() ? new PersonName("", "", null) : PersonName.of(family, given);
    }

    private TeacherEntry merged(@Nullable TeacherEntry known, Row row, @Nullable String number, PersonName name) {
        List<Phone> numbers = new ArrayList<>(known == null ? List.of() : known.phones());
        for (Phone phone : phones.read(layout.text(row, TeacherField.PHONE))) {
            if (!phone.valid()) add(row, TeacherField.PHONE, Issue.Code.INVALID_PHONE, number, phone.value());
            if (!numbers.contains(phone)) numbers.add(phone);
        }
        List<TeacherEntry.Assignment> assignments = new ArrayList<>(known == null ? List.of() : known.assignments());
        assignments.addAll(assignments(row, number, name));
        List<String> headOf = new ArrayList<>(known == null ? List.of() : known.headOf());
        headOf.addAll(classes(row, TeacherField.HEAD_OF));
        String sex = known != null && known.sex() != null ? known.sex() : Sexes.of(layout.text(row, TeacherField.SEX));
        int first = known == null ? row.number() : known.row();
        return new TeacherEntry(sheet.name(), first, number, name, sex, numbers, assignments, headOf);
    }

    private List<TeacherEntry.Assignment> assignments(Row row, @Nullable String number, PersonName name) {
        String typed = layout.text(row, TeacherField.SUBJECT);
        List<String> classes = classes(row, TeacherField.CLASSES);
        if (typed.isEmpty()) {
            if (!classes.isEmpty()) add(row, TeacherField.SUBJECT, Issue.Code.NO_SUBJECT, number, name.whole());
            return List.of();
        }
        String code = subjectCodes.getOrDefault(Names.key(typed), subjectCodes.isEmpty() ? typed : "");
        if (code.isEmpty()) {
            add(row, TeacherField.SUBJECT, Issue.Code.UNKNOWN_SUBJECT, number, typed);
            return List.of();
        }
        for (String each : classes) secondTeacher(row, number, code, each);
        return classes.stream()
                .map(each -> new TeacherEntry.Assignment(row.number(), code, each))
                .toList();
    }

    private void secondTeacher(Row row, @Nullable String number, String subject, String className) {
        Integer first = firstRowOfPair.putIfAbsent(ClassName.of(className).key() + " " + subject, row.number());
        if (first == null) return;
        var code = Issue.Code.TWO_TEACHERS;
        String heading = layout.heading(TeacherField.CLASSES);
        List<String> args = List.of(className, subject, String.valueOf(first));
        issues.add(new Issue(sheet.name(), row.number(), heading, code, code.level(), className, number, args));
    }

    private List<String> classes(Row row, TeacherField field) {
        List<String> classes = new ArrayList<>();
        for (String part : layout.text(row, field).split("[,/;+]")) if (!part.isBlank()) classes.add(Names.tidy(part));
        return classes;
    }

    private void add(Row row, TeacherField field, Issue.Code code, @Nullable String number, String value) {
        String heading = layout.heading(field);
        issues.add(new Issue(sheet.name(), row.number(), heading, code, code.level(), value, number, List.of(value)));
    }

    private static boolean isHeader(Layout<TeacherField> layout) {
        boolean named = layout.has(TeacherField.FULL_NAME) || layout.has(TeacherField.FAMILY_NAME);
        boolean teaches = layout.has(TeacherField.SUBJECT) && layout.has(TeacherField.CLASSES);
        return named && (teaches || layout.has(TeacherField.HEAD_OF));
    }
}
