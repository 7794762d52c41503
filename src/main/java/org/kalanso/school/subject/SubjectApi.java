package org.kalanso.school.subject;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.TEACHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Versions;
import org.kalanso.school.SubjectId;
import org.kalanso.school.listing.LevelQuery;
import org.kalanso.school.listing.Pages;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/subjects")
@Tag(name = "subjects")
class SubjectApi {
    private final SubjectList list;
    private final SubjectStore subjects;
    private final KeepSubject keep;

    SubjectApi(SubjectList list, SubjectStore subjects, KeepSubject keep) {
        this.list = list;
        this.subjects = subjects;
        this.keep = keep;
    }

    record Subjects(List<SubjectDetail> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "The school's subjects, in the order of the card where no other is asked for")
    Subjects all(Caller caller, @ParameterObject LevelQuery.Asked asked) {
        var found = list.page(caller, asked, Pages.USUAL);
        return new Subjects(found.items(), found.next());
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "One subject")
    ResponseEntity<SubjectDetail> one(Caller caller, @PathVariable SubjectId id) {
        SubjectDetail found = subjects.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(found, found.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a subject")
    ResponseEntity<SubjectDetail> add(Caller caller, @RequestBody SubjectInput input) {
        SubjectDetail added = keep.add(caller, input);
        return Versions.made("/api/v1/subjects", added.id(), added, added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change a subject")
    ResponseEntity<SubjectDetail> edit(
            Caller caller,
            @PathVariable SubjectId id,
            @RequestBody SubjectInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        SubjectDetail edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a subject that no class has")
    void remove(Caller caller, @PathVariable SubjectId id) {
        keep.remove(caller, id);
    }
}
