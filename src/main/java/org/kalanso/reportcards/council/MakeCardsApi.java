package org.kalanso.reportcards.council;

import static org.kalanso.platform.access.Role.HEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.Classes;
import org.kalanso.school.PeriodId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cards of a class or of the whole school in one go. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Report cards")
class MakeCardsApi {
    /** @param job watched at {@code /api/v1/jobs/{job}} */
    record CardsAccepted(UUID job) {}

    private final Councils councils;
    private final Classes classes;
    private final Jobs jobs;

    MakeCardsApi(Councils councils, Classes classes, Jobs jobs) {
        this.councils = councils;
        this.classes = classes;
        this.jobs = jobs;
    }

    @PostMapping("/classes/{group}/report-cards")
    @Allow(roles = HEAD)
    @Operation(summary = "Freeze a class and write its report cards, as a job; a frozen class keeps those it has")
    @ApiResponse(responseCode = "202", description = "The job")
    ResponseEntity<CardsAccepted> ofClass(Caller caller, @PathVariable ClassId group, @RequestParam PeriodId period) {
        Place place = councils.closedBy(caller, group, period);
        return started(caller, period, List.of(place.group()));
    }

    @PostMapping("/schools/{school}/report-cards")
    @Allow(roles = HEAD)
    @Operation(summary = "The same for every class of the school: one step a class")
    @ApiResponse(responseCode = "202", description = "The job")
    ResponseEntity<CardsAccepted> ofSchool(
            Caller caller, @PathVariable SchoolId school, @RequestParam PeriodId period) {
        if (!school.equals(caller.inSchool())) throw Problem.notFound();
        var groups = classes.visibleTo(caller);
        if (!groups.isEmpty()) councils.place(groups.getFirst(), period);
        return started(caller, period, groups);
    }

    private ResponseEntity<CardsAccepted> started(Caller caller, PeriodId period, List<ClassGroup> groups) {
        var order =
                new MakeCards.Order(period, groups.stream().map(ClassGroup::id).toList());
        var job = jobs.start(JobOrder.by(caller, MakeCards.KIND, order));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new CardsAccepted(job));
    }
}
