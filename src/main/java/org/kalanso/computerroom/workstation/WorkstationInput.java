package org.kalanso.computerroom.workstation;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What a person says about a seat.
 *
 * @param name 1 to 40 characters, unique in its room
 * @param planX 0 to 23; left out = the first free cell
 * @param planY 0 to 15
 * @param ip IPv4 or IPv6; where it is given, the seat's key counts only from there
 * @param mac with colons or dashes
 */
public record WorkstationInput(
        @Nullable UUID room,
        @Nullable String name,
        @Nullable Integer planX,
        @Nullable Integer planY,
        @Nullable String ip,
        @Nullable String mac,
        @Nullable String os) {
    private static final Pattern MAC = Pattern.compile("([0-9A-F]{2}:){5}[0-9A-F]{2}");
    private static final Pattern V4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9a-f:]{2,39}");

    static WorkstationInput of(Workstation seat) {
        return new WorkstationInput(
                seat.room(), seat.name(), seat.planX(), seat.planY(), seat.ip(), seat.mac(), seat.os());
    }

    record Checked(
            String name, @Nullable Integer planX, @Nullable Integer planY, String ip, String mac, String os) {}

    Checked checked() {
        var errors = new FieldErrors();
        var checked = new Checked(
                Names.tidy(errors.text("name", name, 40)),
                planX,
                planY,
                errors.optional("ip", ip, 39).toLowerCase(Locale.ROOT),
                errors.optional("mac", mac, 17).replace('-', ':').toUpperCase(Locale.ROOT),
                errors.optional("os", os, 60));
        if (planX != null && (planX < 0 || planX > Plan.WIDTH - 1))
            errors.add("planX", "out-of-range", 0, Plan.WIDTH - 1);
        if (planY != null && (planY < 0 || planY > Plan.HEIGHT - 1))
            errors.add("planY", "out-of-range", 0, Plan.HEIGHT - 1);
        if (!checked.mac.isEmpty() && !MAC.matcher(checked.mac).matches()) errors.add("mac", "invalid");
        if (!checked.ip.isEmpty()
                && !V4.matcher(checked.ip).matches()
                && !V6.matcher(checked.ip).matches()) errors.add("ip", "invalid");
        errors.refuse();
        return checked;
    }
}
