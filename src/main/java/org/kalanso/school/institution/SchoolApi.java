package org.kalanso.school.institution;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.visit.Visits;
import org.kalanso.platform.web.Versions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Schools of the installation, and the settings of one's own. A school is never removed: its cards must stay verifiable. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "schools")
class SchoolApi {
    private final SchoolStore store;
    private final EditSchool edit;
    private final OpenSchool open;
    private final VisitSchool visit;
    private final Visits visits;

    SchoolApi(SchoolStore store, EditSchool edit, OpenSchool open, VisitSchool visit, Visits visits) {
        this.store = store;
        this.edit = edit;
        this.open = open;
        this.visit = visit;
        this.visits = visits;
    }

    /** @param reason why: one of HELP_ASKED, FAULT, CHECK, HANDOVER */
    record Entering(@Nullable String reason) {}

    /** A visit that has begun. */
    record VisitView(SchoolId school, Instant until) {}

    /** An installation has few schools, so they come whole. */
    record SchoolsAnswer(List<SchoolView> items, @Nullable String next) {}

    @GetMapping("/schools")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "The caller's school; for the administrator of the installation every school")
    SchoolsAnswer all(Caller caller) {
        return new SchoolsAnswer(store.visibleTo(caller), null);
    }

    @GetMapping("/schools/{id}")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "One school")
    ResponseEntity<SchoolView> one(Caller caller, @PathVariable SchoolId id) {
        SchoolView found = store.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(found, found.version());
    }

    @PostMapping("/schools")
    @Allow(Who.PLATFORM_ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open one more school from a preset; the caller is its head")
    ResponseEntity<SchoolView> open(Caller caller, @RequestBody OpenSchool.Input input) {
        SchoolView opened = open.open(caller, input);
        return Versions.made("/api/v1/schools", opened.id(), opened, opened.version());
    }

    @PostMapping("/schools/{id}/visit")
    @Allow(value = Who.PLATFORM_ADMIN, proved = true)
    @Operation(
            summary = "Come into a school for an hour, for a reason, which its journal says",
            description = "From then on this session works in that school; 422 without a reason")
    VisitView visit(Caller caller, @PathVariable SchoolId id, @RequestBody Entering entering) {
        return new VisitView(id, visit.begin(caller, id, entering.reason()));
    }

    @DeleteMapping("/visit")
    @Allow(Who.PLATFORM_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave the school that is visited")
    void leave(Caller caller) {
        visits.end(caller);
    }

    @PutMapping("/schools/{id}")
    @Allow(Who.SIGNED_IN)
    @Operation(
            summary = "Change a school: its head, or the administrator of the installation while visiting it",
            description = "403 school.visit-needed where the administrator does not visit it")
    ResponseEntity<SchoolView> edit(
            Caller caller,
            @PathVariable SchoolId id,
            @RequestBody SchoolInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        SchoolView edited = edit.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @GetMapping(
            path = "/schools/{id}/logo",
            produces = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "The school's logo")
    ResponseEntity<byte[]> logo(Caller caller, @PathVariable SchoolId id) {
        if (store.visibleTo(caller, id).isEmpty()) throw Problem.notFound();
        Logo logo = store.logo(id).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .eTag("\"" + logo.sha256() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(logo.content());
    }

    @PostMapping(path = "/schools/{id}/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Give the school a logo: PNG or JPEG, at most 4 MB; it is drawn anew, at most 600 pixels wide")
    SchoolView bring(Caller caller, @PathVariable SchoolId id, @RequestParam MultipartFile logo) throws IOException {
        return edit.logo(caller, id, logo.getBytes());
    }

    @DeleteMapping("/schools/{id}/logo")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the logo away; cards that were issued with it keep it")
    void remove(Caller caller, @PathVariable SchoolId id) {
        edit.removeLogo(caller, id);
    }

    @GetMapping("/settings")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "What is set about the caller's school")
    ResponseEntity<SchoolView> settings(Caller caller) {
        return one(caller, caller.inSchool());
    }

    @PutMapping("/settings")
    @Allow(roles = HEAD)
    @Operation(summary = "Change what is set about the caller's school")
    ResponseEntity<SchoolView> set(
            Caller caller,
            @RequestBody SchoolInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return edit(caller, caller.inSchool(), input, ifMatch);
    }
}
