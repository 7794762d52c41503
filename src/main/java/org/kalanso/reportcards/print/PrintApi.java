package org.kalanso.reportcards.print;

import static org.kalanso.platform.access.Role.HEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.reportcards.CardId;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Report cards on paper. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Report cards")
class PrintApi {
    private final PrintCards prints;

    PrintApi(PrintCards prints) {
        this.prints = prints;
    }

    /** A print that was counted: 1 the original, from 2 a duplicate. */
    record Print(int number) {}

    /** The job to watch. */
    record Started(UUID job) {}

    @GetMapping(path = "/report-cards/{card}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "A report card as paper")
    ResponseEntity<byte[]> card(Caller caller, @PathVariable CardId card) {
        return PdfAnswer.of(prints.card(caller, card), "bulletin-" + card);
    }

    @PostMapping(path = "/report-cards/{card}/prints", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allow(roles = HEAD)
    @Operation(summary = "Count a new print of a card; from the second on its paper says duplicata")
    @ApiResponse(responseCode = "201", description = "Counted: Location names the paper")
    ResponseEntity<Print> again(Caller caller, @PathVariable CardId card) {
        int number = prints.printAgain(caller, card);
        return ResponseEntity.created(URI.create("/api/v1/report-cards/" + card + "/pdf"))
                .body(new Print(number));
    }

    @PostMapping(path = "/classes/{classId}/report-cards/pdf", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allow(roles = HEAD)
    @Operation(summary = "Print the report cards of a class as one document")
    @ApiResponse(responseCode = "202", description = "The job prints; its result names the document")
    ResponseEntity<Started> ofClass(Caller caller, @PathVariable ClassId classId, @RequestParam PeriodId period) {
        return accepted(prints.startClass(caller, classId, period));
    }

    @GetMapping(path = "/classes/{classId}/report-cards/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allow(roles = HEAD)
    @Operation(summary = "The document last printed for a class")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable ClassId classId, @RequestParam PeriodId period) {
        return PdfAnswer.of(prints.classPaper(caller, classId, period), "bulletins");
    }

    @PostMapping(path = "/schools/{school}/report-cards/pdf", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allow(roles = HEAD)
    @Operation(summary = "Print the report cards of every frozen class of the school, a document for each class")
    @ApiResponse(responseCode = "202", description = "The job starts one job for each class")
    ResponseEntity<Started> ofSchool(Caller caller, @PathVariable SchoolId school, @RequestParam PeriodId period) {
        if (!caller.inSchool().equals(school)) throw Problem.notFound();
        return accepted(prints.startSchool(caller, period));
    }

    private static ResponseEntity<Started> accepted(UUID job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new Started(job));
    }
}
