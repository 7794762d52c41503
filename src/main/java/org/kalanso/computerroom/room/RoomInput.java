package org.kalanso.computerroom.room;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a room; what is left out gets the usual value.
 *
 * @param leaseMinutes 1 to 240; usually 60
 * @param gapMinutes 0 to 60; usually 5
 * @param extendMinutes 0 to 60; usually 0
 * @param allowancePupil 1 to 1440 minutes a day
 * @param operators persons who are operators of the school
 */
public record RoomInput(
        @Nullable String name,
        @Nullable String rules,
        @Nullable Integer leaseMinutes,
        @Nullable Integer gapMinutes,
        @Nullable Integer extendMinutes,
        @Nullable Integer allowancePupil,
        @Nullable Integer allowanceStaff,
        @Nullable Integer allowanceVisitor,
        @Nullable List<UUID> operators) {
    private static final int DAY = 1_440;

    static RoomInput blank() {
        return new RoomInput(null, null, null, null, null, null, null, null, null);
    }

    static RoomInput of(Room room) {
        return new RoomInput(
                room.name(),
                room.rules(),
                room.leaseMinutes(),
                room.gapMinutes(),
                room.extendMinutes(),
                room.allowancePupil(),
                room.allowanceStaff(),
                room.allowanceVisitor(),
                room.operators().stream().map(id -> id.value()).toList());
    }

    record Checked(
            String name,
            String rules,
            int leaseMinutes,
            int gapMinutes,
            int extendMinutes,
            @Nullable Integer allowancePupil,
            @Nullable Integer allowanceStaff,
            @Nullable Integer allowanceVisitor,
            List<UUID> operators) {}

    Checked checked() {
        var errors = new FieldErrors();
        var checked = new Checked(
                Names.tidy(errors.text("name", name, 60)),
                errors.optional("rules", rules, 2_000),
                within(errors, "leaseMinutes", leaseMinutes, 60, 1, 240),
                within(errors, "gapMinutes", gapMinutes, 5, 0, 60),
                within(errors, "extendMinutes", extendMinutes, 0, 0, 60),
                allowance(errors, "allowancePupil", allowancePupil),
                allowance(errors, "allowanceStaff", allowanceStaff),
                allowance(errors, "allowanceVisitor", allowanceVisitor),
                operators == null ? List.of() : operators);
        errors.refuse();
        return checked;
    }

    private static int within(
            FieldErrors errors, String field, @Nullable Integer said, int usual, int least, int most) {
        int value = said == null ? usual : said;
        if (value < least || value > most) errors.add(field, "out-of-range", least, most);
        return value;
    }

    private static @Nullable Integer allowance(FieldErrors errors, String field, @Nullable Integer said) {
        return said == null ? null : Integer.valueOf(within(errors, field, said, said, 1, DAY));
    }
}
