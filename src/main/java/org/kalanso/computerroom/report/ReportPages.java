package org.kalanso.computerroom.report;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures for whoever funds the rooms. */
@Controller
class ReportPages {
    private final MakeFigures figures;
    private final ReportFile files;
    private final ReportStore store;

    ReportPages(MakeFigures figures, ReportFile files, ReportStore store) {
        this.figures = figures;
        this.files = files;
        this.store = store;
    }

    @GetMapping("/rooms/reports")
    @Allow(roles = {HEAD, MANAGER})
    ModelAndView show(
            Page page,
            Caller caller,
            @RequestParam(required = false) Span.@Nullable Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        try {
            return view(page, caller, figures.span(caller.inSchool(), kind, on, to));
        } catch (Problem problem) {
            return view(page.refused(problem), caller, figures.span(caller.inSchool(), Span.Kind.DAY, on, null));
        }
    }

    private ModelAndView view(Page page, Caller caller, Span span) {
        List<Choice> months = store.months(caller.inSchool()).stream()
                .map(month -> new Choice(
                        "/rooms/reports?" + Span.month(month).query(), ReportTables.month(month, page.locale())))
                .toList();
        return page.view(
                "computerroom/report/report",
                "tables",
                files.tables(caller, span, page.locale()),
                "kind",
                span.kind().name(),
                "kinds",
                Arrays.stream(Span.Kind.values()).map(Enum::name).toList(),
                "from",
                span.from(),
                "to",
                span.to(),
                "query",
                span.query(),
                "before",
                span.beside(-1).query(),
                "after",
                span.beside(1).query(),
                "months",
                months);
    }

    @GetMapping("/rooms/reports/file")
    @Allow(roles = {HEAD, MANAGER})
    ResponseEntity<byte[]> file(
            Page page,
            Caller caller,
            @RequestParam(defaultValue = "PDF") ReportFile.Format format,
            @RequestParam(required = false) Span.@Nullable Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        return files.answer(caller, figures.span(caller.inSchool(), kind, on, to), format, page.locale());
    }
}
