package org.kalanso.accounts.photo;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos and what people say about themselves. */
@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Me")
class PhotoApi {
    private final KeepPhoto keep;
    private final ShowPhoto show;
    private final Details details;

    PhotoApi(KeepPhoto keep, ShowPhoto show, Details details) {
        this.keep = keep;
        this.show = show;
        this.details = details;
    }

    @PostMapping(path = "/me/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep my photo", description = "JPEG or PNG, 5 MB at most; drawn anew without metadata")
    void mine(Caller caller, @RequestParam MultipartFile file) throws IOException {
        keep.keep(caller, caller.person(), file.getBytes());
    }

    @DeleteMapping("/me/photo")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove my photo")
    void remove(Caller caller) {
        keep.remove(caller, caller.person());
    }

    @PostMapping(path = "/{person}/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep the photo of a pupil of my school", description = "409 where nobody has agreed")
    void theirs(Caller caller, @PathVariable UUID person, @RequestParam MultipartFile file) throws IOException {
        keep.keep(caller, new PersonId(person), file.getBytes());
    }

    @GetMapping("/{person}/photo")
    @Allow(Who.SIGNED_IN)
    @Operation(
            summary = "A photo, for those who work with the person",
            description = "size = 64 or 256; 404 without consent")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> show(Caller caller, @PathVariable UUID person, @RequestParam(defaultValue = "64") int size) {
        return PhotoPages.answer(
                show.visibleTo(caller, new PersonId(person), size > 64).orElseThrow(Problem::notFound));
    }

    @GetMapping("/me/details")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "What I say about myself")
    Details.Detail details(Caller caller) {
        return details.of(caller.person());
    }

    @PutMapping("/me/details")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Say something about myself")
    Details.Detail save(Caller caller, @RequestBody Details.Detail said) {
        return details.save(caller, said);
    }
}
