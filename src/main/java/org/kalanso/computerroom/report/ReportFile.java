package org.kalanso.computerroom.report;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.kalanso.computerroom.settings.RoomSettingsStore;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.paper.Paper;
import org.kalanso.platform.sheets.SheetWriter;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Schools;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A report as a file. The same figures give the same bytes, on whatever day: a file says it was made when its last day was over. */
@Component
class ReportFile {
    private final MakeFigures figures;
    private final RoomSettingsStore settings;
    private final Schools schools;
    private final Messages messages;
    private final TemplateEngine templates;
    private final Paper paper;

    ReportFile(
            MakeFigures figures,
            RoomSettingsStore settings,
            Schools schools,
            Messages messages,
            TemplateEngine templates,
            Paper paper) {
        this.figures = figures;
        this.settings = settings;
        this.schools = schools;
        this.messages = messages;
        this.templates = templates;
        this.paper = paper;
    }

    /** What it may be. */
    enum Format {
        PDF("application/pdf"),
        XLSX(SheetWriter.Kind.XLSX.contentType()),
        CSV(SheetWriter.Kind.CSV.contentType());

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }
    }

    ReportTables tables(Caller caller, Span span, Locale locale) {
        return new ReportTables(figures.of(caller.inSchool(), span), settings.of(caller.inSchool()), messages, locale);
    }

    ResponseEntity<byte[]> answer(Caller caller, Span span, Format format, Locale locale) {
        var tables = tables(caller, span, locale);
        Instant dated = span.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        byte[] content = switch (format) {
            case PDF -> pdf(caller, tables, locale, dated);
            case XLSX -> SheetWriter.steady(tables.all(), dated);
            case CSV -> csv(tables);
        };
        String name =
                "report-" + span.from() + "-" + span.to() + "." + format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.contentType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static byte[] csv(ReportTables tables) {
        var out = new ByteArrayOutputStream();
        SheetWriter.write(SheetWriter.Kind.CSV, out, tables.flat());
        return out.toByteArray();
    }

    private byte[] pdf(Caller caller, ReportTables tables, Locale locale, Instant dated) {
        var html = new StringOutput();
        templates.render(
                "computerroom/report/paper.jte",
                Map.of(
                        "style",
                        style(),
                        "school",
                        schools.institution(caller.inSchool()).name(),
                        "title",
                        messages.get(locale, "report.title"),
                        "note",
                        messages.get(locale, tables.isEmpty() ? "report.too-few" : "report.rule"),
                        "tables",
                        tables),
                html);
        return paper.renderDated(html.toString(), dated);
    }

    private static String style() {
        try {
            return new ClassPathResource("paper/report.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
