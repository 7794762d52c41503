package org.kalanso.school.division;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/levels")
@Tag(name = "levels")
class LevelApi extends DivisionApi {
    LevelApi(DivisionStore store, KeepDivision keep) {
        super(DivisionKind.LEVEL, store, keep);
    }
}
