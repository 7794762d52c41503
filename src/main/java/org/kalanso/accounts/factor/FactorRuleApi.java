package org.kalanso.accounts.factor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Of whom the caller's school asks a second factor. */
@RestController
@RequestMapping("/api/v1/mfa-rule")
@Tag(name = "Users")
class FactorRuleApi {
    /** @param roles any but PUPIL; empty = nobody has to */
    record Wanted(@Nullable List<String> roles) {}

    private final RequireFactor require;

    FactorRuleApi(RequireFactor require) {
        this.require = require;
    }

    @GetMapping
    @Allow(roles = Role.HEAD)
    @Operation(summary = "Of which roles my school asks a second factor, and how many have one")
    RequireFactor.Rule show(Caller caller) {
        return require.of(caller);
    }

    @PutMapping
    @Allow(roles = Role.HEAD, proved = true)
    @Operation(
            summary = "Ask a second factor of these roles",
            description =
                    "At once: who has none answers every call with 403 platform.second-factor-required until they do."
                            + " 409 accounts.own-factor-first while I have none myself")
    RequireFactor.Rule set(Caller caller, @RequestBody Wanted wanted) {
        require.set(caller, wanted.roles() == null ? List.of() : wanted.roles());
        return require.of(caller);
    }
}
