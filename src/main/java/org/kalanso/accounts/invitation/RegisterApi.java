package org.kalanso.accounts.invitation;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.text.Messages;
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
            @Nullable String phone,
            @Nullable String password,
            @Nullable String role,
            @Nullable UUID school) {
        @Override
        public String toString() {
            return "Registration";
        }
    }

    /**
     * @param id of the person, once they are let in
     * @param confirm EMAIL when a letter to the address asks for confirmation, SCHOOL when the school has to accept first
     */
    record Registered(UUID id, String confirm) {}

    private final Register register;

    RegisterApi(Register register) {
        this.register = register;
    }

    @PostMapping("/api/v1/accounts/register")
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for an account",
            description =
                    "422 names every wrong field. The answer is the same whether or not the words are somebody's. Nobody "
                            + "signs in before the e-mail is confirmed or the school has accepted, and only the school gives a role.")
    Registered register(@RequestBody Registration asked, Locale locale, HttpServletRequest request) {
        var account = new NewAccount(
                asked.familyName(), asked.givenNames(), asked.username(), asked.email(), asked.password(), null);
        var made = register.register(
                account,
                new Register.Wish(asked.school(), asked.role(), asked.phone()),
                new Register.Asker(Messages.spoken(locale), request.getRemoteAddr()));
        return new Registered(made.id().value(), made.mailed() ? "EMAIL" : "SCHOOL");
    }
}
