package org.kalanso.reportcards.card;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.reportcards.average.Explanation;
import org.kalanso.school.PeriodId;
import org.kalanso.school.StudentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "How was this computed?" */
@RestController
@RequestMapping("/api/v1/students/{student}/averages/{period}/explanation")
@Tag(name = "Report cards")
class ExplanationApi {
    private final ReadExplanation explanations;

    ExplanationApi(ReadExplanation explanations) {
        this.explanations = explanations;
    }

    @GetMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "How a pupil's average was made, down to the marks")
    @ApiResponse(responseCode = "200", description = "A tree; to families as frozen with the published card")
    @ApiResponse(responseCode = "404", description = "Not the caller's to know, or nothing to explain")
    Explanation explain(Caller caller, @PathVariable StudentId student, @PathVariable PeriodId period) {
        return explanations.of(caller, student, period);
    }
}
