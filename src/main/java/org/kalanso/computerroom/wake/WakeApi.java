package org.kalanso.computerroom.wake;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.kalanso.computerroom.workstation.WorkstationStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workstations")
@Tag(name = "workstations")
class WakeApi {
    private final WorkstationStore seats;
    private final WakeSeat wake;

    WakeApi(WorkstationStore seats, WakeSeat wake) {
        this.seats = seats;
        this.wake = wake;
    }

    @PostMapping("/{id}/wake")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send the signal to start (Wake-on-LAN); nothing tells whether the seat did")
    void wake(Caller caller, @PathVariable UUID id) {
        wake.wake(caller, seats.oneVisibleTo(caller, id).orElseThrow(Problem::notFound));
    }
}
