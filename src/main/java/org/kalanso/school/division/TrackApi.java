package org.kalanso.school.division;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tracks")
@Tag(name = "tracks")
class TrackApi extends DivisionApi {
    TrackApi(DivisionStore store, KeepDivision keep) {
        super(DivisionKind.TRACK, store, keep);
    }
}
