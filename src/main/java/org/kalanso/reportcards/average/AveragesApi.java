package org.kalanso.reportcards.average;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The averages of a class as its marks are now. */
@RestController
@RequestMapping("/api/v1/classes/{group}/averages")
@Tag(name = "Report cards")
class AveragesApi {
    private final Averages averages;

    AveragesApi(Averages averages) {
        this.averages = averages;
    }

    @GetMapping
    @Allow(roles = {HEAD, TEACHER})
    @Operation(summary = "Averages, ranks and statistics of a class in a sequence, a term or the year")
    @ApiResponse(responseCode = "200", description = "In the order of the roll; provisional where marks are missing")
    @ApiResponse(responseCode = "404", description = "Not a class of the caller's, or not a period of its year")
    AveragesView averages(Caller caller, @PathVariable ClassId group, @RequestParam PeriodId period) {
        return AveragesView.of(averages.visibleTo(caller, group, period));
    }
}
