package org.kalanso.computerroom.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about the rooms of the school.
 *
 * @param visitorDays 1 to 3650
 * @param journalYears 2 to 30; 0 = by the rule of the installation; left out = as it is
 * @param purposes in their order; one without a code is new, one without a code and a name is nothing
 */
public record SettingsInput(
        @Nullable Integer visitorDays,
        @Nullable Boolean signatureNeeded,
        @Nullable Integer journalYears,
        @Nullable List<Purpose> purposes) {
    private static final int LONGEST = 3_650;
    private static final int MOST = 30;
    private static final int LEAST_YEARS = 2;
    private static final int MOST_YEARS = 30;
    private static final int LONGEST_CODE = 36;

    /** @param code empty for a new one */
    public record Purpose(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable Boolean offered) {
        boolean isNothing() {
            return blank(code) && blank(name) && blank(nameEn);
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    record Checked(
            int visitorDays,
            boolean signatureNeeded,
            @Nullable Integer journalYears,
            List<VisitPurpose> purposes) {}

    /** @param before what there is: none of its purposes may be left out, for past figures name them */
    Checked checked(RoomSettings before) {
        var errors = new FieldErrors();
        int days = visitorDays == null ? before.visitorDays() : visitorDays;
        if (days < 1 || days > LONGEST) errors.add("visitorDays", "out-of-range", 1, LONGEST);
        List<VisitPurpose> said = purposes == null ? before.purposes() : purposes(errors, before);
        if (said.stream().noneMatch(VisitPurpose::offered)) errors.add("purposes", "required");
        Integer years = journalYears == null ? before.journalYears() : journalYears == 0 ? null : journalYears;
        if (years != null && (years < LEAST_YEARS || years > MOST_YEARS))
            errors.add("journalYears", "out-of-range", LEAST_YEARS, MOST_YEARS);
        errors.refuse();
        return new Checked(days, Boolean.TRUE.equals(signatureNeeded), years, said);
    }

    private List<VisitPurpose> purposes(FieldErrors errors, RoomSettings before) {
        Set<String> known = before.purposes().stream().map(VisitPurpose::code).collect(Collectors.toSet());
        Set<String> codes = new HashSet<>(known);
        Set<String> names = new HashSet<>();
        List<VisitPurpose> found = new ArrayList<>();
        for (Purpose each : purposes == null ? List.<Purpose>of() : purposes) {
            if (each.isNothing()) continue;
            String name = Names.tidy(errors.text("purposes", each.name(), 60));
            String code = each.code() == null || each.code().isBlank() ? fresh(name, codes) : each.code();
            if (!codes.contains(code)) errors.add("purposes", "unknown");
            if (!names.add(name.toLowerCase(Locale.ROOT))) errors.add("purposes", "taken");
            found.add(new VisitPurpose(
                    code,
                    name,
                    Names.tidy(errors.optional("purposes", each.nameEn(), 60)),
                    !Boolean.FALSE.equals(each.offered())));
        }
        Set<String> said = found.stream().map(VisitPurpose::code).collect(Collectors.toSet());
        if (found.size() > MOST || said.size() < found.size() || !said.containsAll(known))
            errors.add("purposes", "invalid");
        return found;
    }

    /** From its name, in plain capitals, with a figure behind it where the school has one of that code. */
    private static String fresh(String name, Set<String> codes) {
        String plain = Names.key(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String base = plain.isBlank() || plain.equals("_") ? "PURPOSE" : plain;
        String cut = base.substring(0, Math.min(LONGEST_CODE, base.length()));
        String code = cut;
        for (int i = 2; !codes.add(code); i++) code = cut + "_" + i;
        return code;
    }
}
