package org.kalanso.school.rosterfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.sheets.Sheet;
import org.kalanso.platform.sheets.Workbook;
import org.kalanso.school.ClassName;

/** Reads a list of pupils, one sheet or many. */
public final class PupilListReader {
    private static final HeaderFinder<PupilField> HEADERS =
            new HeaderFinder<>(PupilField.class, PupilHeadings::recognise, PupilListReader::isPupilHeader);
    private static final List<PupilField> WITH_PHONES =
            List.of(PupilField.FATHER_PHONE, PupilField.MOTHER_PHONE, PupilField.GUARDIAN_PHONE, PupilField.CONTACT);

    private final Choices choices;
    private final BirthDates dates;
    private final Roll roll = new Roll();

    private PupilListReader(Choices choices, LocalDate today) {
        this.choices = choices;
        this.dates = new BirthDates(today);
    }

    /**
     * @param today at the school: births after it are not taken
     * @return null where no sheet holds a list of pupils
     */
    public static @Nullable PupilList read(Workbook workbook, Choices choices, LocalDate today) {
        return new PupilListReader(choices, today).read(workbook);
    }

    private record Found(Sheet sheet, Layout<PupilField> layout) {}

    private @Nullable PupilList read(Workbook workbook) {
        List<Found> found = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            Layout<PupilField> layout = HEADERS.find(sheet, choices.columns());
            if (layout != null) found.add(new Found(sheet, layout));
        }
        if (found.isEmpty()) return null;
        String region = choices.region() != null ? choices.region() : regionOf(found);
        for (Found each : found)
            rows(each, new Phones(region), workbook.format().isText());
        return assembled(found, region);
    }

    private void rows(Found found, Phones phones, boolean text) {
        Layout<PupilField> layout = found.layout();
        String sheetClass = SheetClass.of(found.sheet(), layout.headerRow(), choices.className());
        var reader = new PupilRowReader(found.sheet(), layout, dates, phones, sheetClass);
        var sorter = new RowSorter(layout);
        boolean cutLinesShow = text && mostLinesAreFull(found);
        for (Row row : found.sheet().rows()) {
            if (row.number() <= layout.headerRow() || !sorter.isPupil(row)) continue;
            boolean truncated =
                    cutLinesShow && row.cells().size() < layout.headings().size();
            roll.take(reader.read(row, truncated), layout.heading(reader.nameField()), layout);
        }
    }

    /** Some programs leave out empty fields at the end of every line: then a short line says nothing. */
    private static boolean mostLinesAreFull(Found found) {
        int width = found.layout().headings().size();
        List<Row> rows = found.sheet().rows();
        return rows.stream().filter(row -> row.cells().size() >= width).count() * 10 >= rows.size() * 9L;
    }

    private PupilList assembled(List<Found> found, String region) {
        List<PupilDraft> drafts = roll.pupils();
        Map<String, String> spellings = Roll.spellings(drafts);
        var guardians = new GuardianBook();
        List<List<PupilEntry.Link>> links = guardians.link(drafts);
        List<PupilEntry> pupils = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            PupilDraft draft = drafts.get(i);
            String className =
                    spellings.getOrDefault(ClassName.of(draft.classTyped()).key(), draft.classTyped());
            pupils.add(entry(draft, className, links.get(i)));
        }
        List<PupilList.SheetFound> sheets =
                found.stream().map(PupilListReader::described).toList();
        return new PupilList(
                sheets, region, List.copyOf(spellings.values()), pupils, guardians.guardians(), roll.issues());
    }

    private static PupilEntry entry(PupilDraft draft, String className, List<PupilEntry.Link> links) {
        return new PupilEntry(
                draft.sheet(),
                draft.row(),
                draft.matricule(),
                draft.name(),
                draft.sex(),
                draft.born(),
                draft.birthPlace(),
                className,
                draft.series(),
                draft.repeater(),
                links,
                draft.marks());
    }

    private static PupilList.SheetFound described(Found found) {
        Layout<PupilField> layout = found.layout();
        Map<PupilField, String> columns = new LinkedHashMap<>();
        layout.columns()
                .forEach((field, places) -> columns.put(field, layout.headings().get(places.getFirst())));
        Map<String, PupilField> fields = new LinkedHashMap<>();
        layout.columns()
                .forEach((field, places) ->
                        places.forEach(place -> fields.put(layout.headings().get(place), field)));
        return new PupilList.SheetFound(found.sheet().name(), layout.headerRow(), layout.headings(), columns, fields);
    }

    private static String regionOf(List<Found> found) {
        List<String> cells = new ArrayList<>();
        for (Found each : found)
            for (PupilField field : WITH_PHONES)
                for (Row row : each.sheet().rows()) {
                    String text = each.layout().text(row, field);
                    if (row.number() > each.layout().headerRow() && !text.isEmpty())
                        cells.add(
                                field == PupilField.CONTACT
                                        ? Contact.split(text).phones()
                                        : text);
                }
        return Phones.regionOf(cells);
    }

    private static boolean isPupilHeader(Layout<PupilField> layout) {
        boolean named = layout.has(PupilField.FAMILY_NAME) || layout.has(PupilField.FULL_NAME);
        return named && layout.columns().size() >= 2;
    }
}
