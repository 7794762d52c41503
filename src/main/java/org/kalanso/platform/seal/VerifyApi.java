package org.kalanso.platform.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.kalanso.platform.web.Page;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Anybody who holds a paper may ask whether it is genuine. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Seals")
class VerifyApi {
    private static final int LONGEST = 4_000;

    /** @param seal the text of the picture, or the seal alone */
    record Shown(@Nullable String seal) {}

    /**
     * A public key of the installation.
     *
     * @param open 32 bytes in hexadecimal
     */
    record OpenKey(
            String name,
            String open,
            Instant from,
            Instant until,
            @Nullable Instant withdrawnAt) {
        static OpenKey of(SealKey key) {
            return new OpenKey(
                    key.name(), HexFormat.of().formatHex(key.open()), key.from(), key.until(), key.withdrawnAt());
        }
    }

    /** Every key there is. */
    record OpenKeys(List<OpenKey> items, @Nullable String next) {}

    private final Seals seals;
    private final SealKeys keys;
    private final Messages messages;

    VerifyApi(Seals seals, SealKeys keys, Messages messages) {
        this.seals = seals;
        this.keys = keys;
        this.messages = messages;
    }

    @PostMapping("/verify")
    @Allow(Who.EVERYONE)
    @Operation(summary = "Is this paper genuine, and is it the newest version?")
    @ApiResponse(responseCode = "200", description = "The verdict; a forged seal is an answer, not an error")
    SealAnswer verify(@RequestBody Shown shown, @Parameter(hidden = true) Page page) {
        String seal = shown.seal();
        if (seal == null || seal.isBlank()) throw Problem.invalid("seal", "required");
        if (seal.length() > LONGEST) throw Problem.invalid("seal", "too-long", LONGEST);
        return SealAnswer.of(seals.verify(seal), messages, page.locale());
    }

    @GetMapping("/seal-keys")
    @Allow(Who.EVERYONE)
    @Operation(summary = "The public keys with which papers of this installation are sealed, oldest first")
    OpenKeys keys() {
        return new OpenKeys(keys.all().stream().map(OpenKey::of).toList(), null);
    }

    @PostMapping("/seal-keys/rotate")
    @Allow(Who.PLATFORM_ADMIN)
    @Operation(summary = "Seal with a new key from now on; what the present one sealed stays genuine")
    OpenKeys rotate(Caller caller) {
        keys.rotate(caller.person());
        return keys();
    }

    @PostMapping("/seal-keys/{name}/withdraw")
    @Allow(Who.PLATFORM_ADMIN)
    @Operation(summary = "Believe nothing any more that this key sealed: it fell into other hands")
    OpenKeys withdraw(Caller caller, @PathVariable String name) {
        if (!name.matches("[0-9a-f]{8}") || !keys.withdraw(caller.person(), Integer.parseUnsignedInt(name, 16)))
            throw Problem.notFound();
        return keys();
    }
}
