package org.kalanso.reportcards.marksheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Keeps a file until its reader agrees to what it says, and shows what it says. */
@Service
class BringMarkSheet {
    private static final Duration KEPT = Duration.ofDays(2);
    private final MarkSheetStore sheets;
    private final PlanMarkSheet planner;
    private final Schools schools;
    private final Clock clock;

    BringMarkSheet(MarkSheetStore sheets, PlanMarkSheet planner, Schools schools, Clock clock) {
        this.sheets = sheets;
        this.planner = planner;
        this.schools = schools;
        this.clock = clock;
    }

    /** @throws Problem where the file cannot be read, holds no marks, or marks do not belong to the period */
    @Transactional
    MarkSheetView bring(Caller caller, PeriodId period, MultipartFile file) {
        if (!schools.period(caller.inSchool(), period)
                .orElseThrow(Problem::notFound)
                .leaf()) throw Problem.invalid("period", "invalid");
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var sheet =
                new MarkSheet(Ids.newId(), period, name.substring(0, Math.min(200, name.length())), bytes(file), false);
        SheetPlan plan = planner.plan(caller, sheet.content(), period);
        sheets.forgetBefore(clock.instant().minus(KEPT));
        sheets.insert(caller, sheet, clock.instant());
        return MarkSheetView.of(sheet, plan);
    }

    MarkSheetView visibleTo(Caller caller, UUID id) {
        MarkSheet sheet = sheets.visibleTo(caller, id).orElseThrow(Problem::notFound);
        return MarkSheetView.of(sheet, planner.plan(caller, sheet.content(), sheet.period()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
