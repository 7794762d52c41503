package org.kalanso.accounts.invitation;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering by oneself. */
@RestController
@Tag(name = "Sign-in")
class RegisterApi {
    /** @param role PUPIL when left out; it is a wish, granted by nobody but the school */
    record Registration(
            @JsonAlias("lastName") @Nullable String familyName,
            @JsonAlias("firstName") @Nullable String givenNames,
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            @Nullable String role,
            @Nullable UUID school) {
        @Override
        public String toString() {
            return "Registration";
        }
    }

    record Registered(UUID id) {}

    private final Register register;

    RegisterApi(Register register) {
        this.register = register;
    }

    @PostMapping("/api/v1/accounts/register")
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make an account",
            description = "It has no role in any school until somebody there accepts. 422 names every wrong field.")
    Registered register(@RequestBody Registration asked) {
        var account = new NewAccount(
                asked.familyName(), asked.givenNames(), asked.username(), asked.email(), asked.password(), null);
        return new Registered(register.register(account, new Register.Wish(asked.school(), asked.role()), "fr")
                .value());
    }
}
