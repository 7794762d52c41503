package org.kalanso.computerroom.use;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workstations")
@Tag(name = "workstations")
class UseApi {
    private final ShowUse shown;

    UseApi(ShowUse shown) {
        this.shown = shown;
    }

    @GetMapping("/{id}/use")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(
            summary =
                    "Sessions and seconds of the last days (30; 366 at most), by day and by hour of the school’s clock")
    SeatUse use(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer days) {
        return shown.of(caller, id, days);
    }
}
