package org.kalanso.school.numbercheck;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/number-checks")
@Tag(name = "identifiers")
class NumberCheckApi {
    private final NumberChecks checks;

    NumberCheckApi(NumberChecks checks) {
        this.checks = checks;
    }

    record Checks(List<NumberCheck> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Who proved to know which pupil's number and birth date; evidence, nothing more")
    Checks all(Caller caller, @ParameterObject NumberCheckQuery.Asked asked) {
        var found = checks.page(caller, NumberCheckQuery.of(asked));
        return new Checks(found.items(), found.next());
    }
}
