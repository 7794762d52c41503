package org.kalanso.accounts.consent;

import static org.kalanso.platform.access.Role.HEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The texts people are asked to agree to, for administrators of the school. */
@RestController
@RequestMapping("/api/v1/consent-texts")
@Tag(name = "Consent")
class ConsentTextApi {
    /**
     * @param id null for the program's own text
     * @param hashFr SHA-256 of the text in UTF-8, as it stands with every answer to it
     * @param asked whether it is what people are asked now
     */
    record View(
            @Nullable UUID id,
            Purpose purpose,
            int version,
            String french,
            String english,
            String hashFr,
            String hashEn,
            boolean asked,
            @Nullable Instant madeAt,
            @Nullable Instant withdrawnAt) {}

    /** A list that always fits one page. */
    record ViewPage(List<View> items, @Nullable String next) {}

    private final ConsentTextStore store;
    private final ConsentTexts texts;
    private final WriteConsentText write;

    ConsentTextApi(ConsentTextStore store, ConsentTexts texts, WriteConsentText write) {
        this.store = store;
        this.texts = texts;
        this.write = write;
    }

    @GetMapping
    @Allow(roles = HEAD)
    @Operation(summary = "Every text of the school and of the program, with its hashes")
    ViewPage list(Caller caller) {
        return new ViewPage(
                Stream.concat(
                                store.visibleTo(caller).stream(),
                                Arrays.stream(Purpose.values()).map(texts::usual))
                        .map(text -> view(caller, text))
                        .toList(),
                null);
    }

    @PostMapping
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask in other words from now on",
            description =
                    "Whoever said yes to the text before is asked again; their answer stays with its text. The same text "
                            + "again is no new version")
    View write(Caller caller, @RequestBody WriteConsentText.Input input) {
        return view(caller, write.write(caller, input));
    }

    @GetMapping("/{text}")
    @Allow(roles = HEAD)
    @Operation(summary = "One text of the school")
    View show(Caller caller, @PathVariable UUID text) {
        return view(caller, store.visibleTo(caller, text).orElseThrow(Problem::notFound));
    }

    @DeleteMapping("/{text}")
    @Allow(roles = HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask it no more: the text before counts again, with the answers given to it")
    void withdraw(Caller caller, @PathVariable UUID text) {
        write.withdraw(caller, text);
    }

    private View view(Caller caller, ConsentText text) {
        return new View(
                text.id(),
                text.purpose(),
                text.version(),
                text.french(),
                text.english(),
                text.hashText(Locale.FRENCH),
                text.hashText(Locale.ENGLISH),
                texts.today(caller.inSchool(), text.purpose()).version() == text.version(),
                text.madeAt(),
                text.withdrawnAt());
    }
}
