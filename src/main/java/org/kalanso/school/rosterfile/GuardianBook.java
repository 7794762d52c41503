package org.kalanso.school.rosterfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which guardians of a list are one person: same name and same first valid phone. A number without a name is
 * the one named guardian who has that number. Without a valid phone nobody is ever shared.
 */
final class GuardianBook {
    private final List<GuardianEntry> guardians = new ArrayList<>();
    private final Map<String, Integer> byNameAndPhone = new HashMap<>();
    /** Who has a number; -1 where two named guardians share it, a father and a mother: then it names neither. */
    private final Map<String, Integer> namedByPhone = new HashMap<>();

    /** Names first: a number alone may stand before the row that says whose it is. */
    List<List<PupilEntry.Link>> link(List<PupilDraft> pupils) {
        for (PupilDraft pupil : pupils)
            for (GuardianDraft draft : pupil.guardians())
                if (!draft.guardian().name().isEmpty()) enter(draft.guardian());
        return pupils.stream().map(this::links).toList();
    }

    List<GuardianEntry> guardians() {
        return guardians;
    }

    private List<PupilEntry.Link> links(PupilDraft pupil) {
        Map<Integer, PupilEntry.Link> links = new LinkedHashMap<>();
        for (GuardianDraft draft : pupil.guardians()) {
            int place = place(draft.guardian());
            links.putIfAbsent(place, new PupilEntry.Link(place, draft.relation()));
        }
        return List.copyOf(links.values());
    }

    private int place(GuardianEntry guardian) {
        String phone = guardian.firstValidPhone();
        if (phone == null) return added(guardian);
        if (guardian.name().isEmpty()) {
            int named = namedByPhone.getOrDefault(phone, -1);
            if (named >= 0) return merged(named, guardian);
        }
        Integer known = byNameAndPhone.get(identity(guardian, phone));
        return known == null ? enter(guardian) : merged(known, guardian);
    }

    private int enter(GuardianEntry guardian) {
        @Nullable String phone = guardian.firstValidPhone();
        if (phone == null) return -1;
        Integer known = byNameAndPhone.get(identity(guardian, phone));
        int place = known == null ? added(guardian) : merged(known, guardian);
        byNameAndPhone.putIfAbsent(identity(guardian, phone), place);
        if (guardian.name().isEmpty()) return place;
        for (Phone each : guardian.phones())
            if (each.valid()) namedByPhone.merge(each.value(), place, (a, b) -> a.equals(b) ? a : Integer.valueOf(-1));
        return place;
    }

    private int added(GuardianEntry guardian) {
        guardians.add(guardian);
        return guardians.size() - 1;
    }

    /** The numbers of both; the name as it was first written. */
    private int merged(int place, GuardianEntry more) {
        GuardianEntry known = guardians.get(place);
        List<Phone> phones = new ArrayList<>(known.phones());
        for (Phone phone : more.phones()) if (!phones.contains(phone)) phones.add(phone);
        guardians.set(place, new GuardianEntry(known.name(), phones));
        return place;
    }

    private static String identity(GuardianEntry guardian, String phone) {
        return guardian.nameKey() + "|" + phone;
    }
}
