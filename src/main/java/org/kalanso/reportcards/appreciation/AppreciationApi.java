package org.kalanso.reportcards.appreciation;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.kalanso.platform.web.Page;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.SubjectId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appreciations over the API; the page saves through it in the background. */
@RestController
@RequestMapping("/api/v1/classes/{classId}/appreciations")
@Tag(name = "Report cards")
class AppreciationApi {
    private static final int LARGEST_BATCH = 500;

    /** Sentences for pupils of the sheet. */
    record AppreciationBatch(@Nullable List<AppreciationDraft> items) {}

    /** One answer for each sentence, in their order. */
    record AppreciationAnswers(List<AppreciationAnswer> items) {}

    private final AppreciationSheets sheets;
    private final ReadAppreciations read;
    private final SaveAppreciations save;
    private final Messages messages;

    AppreciationApi(AppreciationSheets sheets, ReadAppreciations read, SaveAppreciations save, Messages messages) {
        this.sheets = sheets;
        this.read = read;
        this.save = save;
        this.messages = messages;
    }

    @GetMapping
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "What teachers say of the pupils of a class in a subject and a period")
    AppreciationsView show(
            Caller caller,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PeriodId period) {
        return read.of(sheets.visibleTo(caller, classId, period, subject));
    }

    @PatchMapping
    @Allow(roles = {HEAD, TEACHER})
    @Operation(
            summary = "Write appreciations",
            description =
                    "One transaction; each is `SAVED`, a `CONFLICT` (somebody wrote meanwhile, nothing was written)"
                            + " or `REFUSED`. Sending the same text again is harmless.")
    @ApiResponse(responseCode = "200", description = "One answer for each")
    @ApiResponse(responseCode = "403", description = "The caller only reads this sheet")
    @ApiResponse(responseCode = "409", description = "The class is frozen for this period")
    AppreciationAnswers write(
            Caller caller,
            Page page,
            @PathVariable ClassId classId,
            @RequestParam SubjectId subject,
            @RequestParam PeriodId period,
            @RequestBody AppreciationBatch batch) {
        var drafts = checked(batch.items());
        var sheet = sheets.visibleTo(caller, classId, period, subject);
        var locale = page.locale();
        return new AppreciationAnswers(save.save(caller, sheet, drafts).stream()
                .map(answer -> said(answer, locale))
                .toList());
    }

    private static List<AppreciationDraft> checked(@Nullable List<AppreciationDraft> items) {
        if (items == null) throw Problem.invalid("items", "required");
        if (items.size() > LARGEST_BATCH) throw Problem.invalid("items", "out-of-range", 0, LARGEST_BATCH);
        var errors = new FieldErrors();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).student() == null) errors.add("items[" + i + "].student", "required");
            else items.get(i).check("items[" + i + "].text", errors);
        }
        errors.refuse();
        return items;
    }

    private AppreciationAnswer said(AppreciationAnswer answer, Locale locale) {
        return answer.code() == null ? answer : answer.saying(messages.get(locale, "problem." + answer.code()));
    }
}
