package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.sheets.Row;
import org.kalanso.platform.text.Names;

/** Which columns together name a guardian: a name, and the telephones that belong to it. */
final class GuardianColumns {
    private static final int NO_NAME_COLUMN = -1;

    private final List<Slot> slots = new ArrayList<>();
    private final List<Integer> contacts;

    private record Slot(Relation relation, int nameColumn, List<Integer> phoneColumns) {}

    GuardianColumns(Map<PupilField, List<Integer>> columns) {
        names(columns, PupilField.FATHER, Relation.FATHER);
        names(columns, PupilField.MOTHER, Relation.MOTHER);
        names(columns, PupilField.GUARDIAN, Relation.GUARDIAN);
        for (int column : columns.getOrDefault(PupilField.FATHER_PHONE, List.of()))
            ofRelation(Relation.FATHER).phoneColumns().add(column);
        for (int column : columns.getOrDefault(PupilField.MOTHER_PHONE, List.of()))
            ofRelation(Relation.MOTHER).phoneColumns().add(column);
        for (int column : columns.getOrDefault(PupilField.GUARDIAN_PHONE, List.of()))
            leftOf(column).phoneColumns().add(column);
        contacts = columns.getOrDefault(PupilField.CONTACT, List.of());
    }

    /** What hears of every number that is not valid: its column and what stands there. */
    interface InvalidPhone {
        void found(int column, String typed);
    }

    List<GuardianDraft> read(Row row, Phones phones, InvalidPhone invalid) {
        List<GuardianDraft> drafts = new ArrayList<>();
        for (Slot slot : slots) {
            List<Phone> found = new ArrayList<>();
            for (int column : slot.phoneColumns()) found.addAll(read(row.text(column), column, phones, invalid));
            add(drafts, Contact.nameOnly(row.text(slot.nameColumn())), found, slot.relation());
        }
        for (int column : contacts) {
            Contact contact = Contact.split(row.text(column));
            add(drafts, contact.name(), read(contact.phones(), column, phones, invalid), contact.relation());
        }
        return drafts;
    }

    private static List<Phone> read(String cell, int column, Phones phones, InvalidPhone invalid) {
        List<Phone> found = phones.read(cell);
        for (Phone phone : found) if (!phone.valid()) invalid.found(column, phone.value());
        return found;
    }

    private static void add(List<GuardianDraft> drafts, String name, List<Phone> phones, Relation relation) {
        if (name.isEmpty() && phones.isEmpty()) return;
        List<Phone> once = phones.stream().distinct().toList();
        drafts.add(new GuardianDraft(new GuardianEntry(Names.tidy(name), once), relation));
    }

    private void names(Map<PupilField, List<Integer>> columns, PupilField field, Relation relation) {
        for (int column : columns.getOrDefault(field, List.of()))
            slots.add(new Slot(relation, column, new ArrayList<>()));
    }

    private Slot ofRelation(Relation relation) {
        for (Slot slot : slots) if (slot.relation() == relation) return slot;
        return added(relation);
    }

    /** A telephone that does not say whose it is belongs to the name on its left. */
    private Slot leftOf(int column) {
        Slot nearest = null;
        for (Slot slot : slots) {
            boolean left = slot.nameColumn() != NO_NAME_COLUMN && slot.nameColumn() < column;
            if (left && (nearest == null || slot.nameColumn() > nearest.nameColumn())) nearest = slot;
        }
        if (nearest != null) return nearest;
        return slots.isEmpty() ? added(Relation.GUARDIAN) : slots.getFirst();
    }

    private Slot added(Relation relation) {
        var slot = new Slot(relation, NO_NAME_COLUMN, new ArrayList<>());
        slots.add(slot);
        return slot;
    }
}
