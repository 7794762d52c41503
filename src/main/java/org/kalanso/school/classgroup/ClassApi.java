package org.kalanso.school.classgroup;

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
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.ClassTeacher;
import org.kalanso.school.Classes;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.kalanso.school.listing.LevelQuery;
import org.kalanso.school.listing.Pages;
import org.kalanso.school.student.Membership;
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
@RequestMapping("/api/v1/classes")
@Tag(name = "classes")
class ClassApi {
    private final ClassList list;
    private final Classes classes;
    private final KeepClass keep;
    private final Membership membership;

    ClassApi(ClassList list, Classes classes, KeepClass keep, Membership membership) {
        this.list = list;
        this.classes = classes;
        this.keep = keep;
        this.membership = membership;
    }

    record ClassesAnswer(List<ClassGroup> items, @Nullable String next) {}

    record Roster(
            ClassGroup classGroup,
            List<RosterPupil> pupils,
            List<ClassSubject> subjects,
            List<ClassTeacher> teachers) {}

    record Member(StudentId student, @Nullable Boolean repeater) {
        Member {
            java.util.Objects.requireNonNull(student, "student");
        }
    }

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "Classes of the active year that the caller reaches")
    ClassesAnswer all(Caller caller, @ParameterObject LevelQuery.Asked asked) {
        var found = list.page(caller, asked, Pages.USUAL);
        return new ClassesAnswer(found.items(), found.next());
    }

    @GetMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER, TEACHER})
    @Operation(summary = "A class with its roll, its subjects and their teachers")
    ResponseEntity<Roster> one(Caller caller, @PathVariable ClassId id) {
        ClassGroup found = classes.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return Versions.shown(
                new Roster(found, classes.roster(id), classes.subjects(id), classes.teachers(id)), found.version());
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a class; level and track follow from the name where they are left out")
    ResponseEntity<ClassGroup> open(Caller caller, @RequestBody ClassInput input) {
        ClassGroup opened = keep.open(caller, input);
        return Versions.made("/api/v1/classes", opened.id(), opened, opened.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change a class: name, level, track, head teacher")
    ResponseEntity<ClassGroup> edit(
            Caller caller,
            @PathVariable ClassId id,
            @RequestBody ClassInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ClassGroup edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(edited, edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close a class that nobody was in")
    void close(Caller caller, @PathVariable ClassId id) {
        keep.close(caller, id);
    }

    @PostMapping("/{id}/add-student")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a pupil into the class, out of the one they were in")
    void add(Caller caller, @PathVariable ClassId id, @RequestBody Member member) {
        membership.add(caller, id, member.student, Boolean.TRUE.equals(member.repeater));
    }

    @PostMapping("/{id}/remove-student")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a pupil out of the class; they stay in the school")
    void remove(Caller caller, @PathVariable ClassId id, @RequestBody Member member) {
        membership.remove(caller, id, member.student);
    }
}
