package org.kalanso.computerroom.console;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the console's form carries.
 *
 * @param one the seat beside whose button was pressed: it alone is meant, whatever is ticked
 * @param all every seat that was shown, whatever is ticked
 * @param seen each seat that was shown, as it was
 */
record ConsoleForm(
        @Nullable ConsoleAct act,
        @Nullable UUID one,
        @Nullable List<UUID> ids,
        @Nullable Boolean all,
        @Nullable List<String> seen,
        @Nullable String key,
        @Nullable String message) {
    ConsoleOrder order() {
        List<SeenSeat> shown = seen == null
                ? List.of()
                : seen.stream().map(SeenSeat::read).flatMap(Optional::stream).toList();
        return new ConsoleOrder(
                act == null ? ConsoleAct.PLUS_15 : act,
                chosen(shown),
                shown,
                Objects.requireNonNullElse(key, ""),
                message);
    }

    private List<UUID> chosen(List<SeenSeat> shown) {
        if (one != null) return List.of(one);
        // who asks for all of them means those where there is somebody
        boolean ofSessions = act != null && act.isOfSessions();
        if (Boolean.TRUE.equals(all))
            return shown.stream()
                    .filter(each -> !ofSessions || each.session() != null)
                    .map(SeenSeat::workstation)
                    .toList();
        return ids == null ? List.of() : ids;
    }
}
