package org.kalanso.audit.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.sheets.SheetWriter;
import org.kalanso.platform.sheets.Table;
import org.kalanso.platform.text.Messages;
import org.springframework.stereotype.Component;

/** Writes what a filter finds into a file, newest first, fifty thousand entries at most. Done anew it makes the same file. */
@Component
class ExportJournal implements JobWork<ExportJournal.Order> {
    static final String KIND = "audit.export";
    private static final int MOST = 50_000;
    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** @param reach what may be in it */
    record Order(JournalReach reach, SheetWriter.Kind format, JournalFilter filter, String language) {}

    /** @param cut whether older entries were left out */
    record Exported(String href, int entries, boolean cut) {}

    private final ReadJournal journal;
    private final JournalLines lines;
    private final JournalExports exports;
    private final Messages messages;

    ExportJournal(ReadJournal journal, JournalLines lines, JournalExports exports, Messages messages) {
        this.journal = journal;
        this.lines = lines;
        this.exports = exports;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public Object run(Order order, JobRun run) {
        Locale locale = Messages.spoken(Locale.of(order.language()));
        var rows = new ArrayList<List<String>>();
        Long before = null;
        while (rows.size() < MOST) {
            var found = journal.find(order.reach(), ZoneOffset.UTC, order.filter(), before, AT_ONCE);
            lines.of(found, locale).forEach(line -> rows.add(row(line, locale)));
            run.step();
            if (found.size() < AT_ONCE) break;
            before = found.getLast().id();
        }
        String name = JournalExports.name(run.id(), order.reach(), order.format());
        write(name, order.format(), new Table(messages.get(locale, "journal.title"), headings(locale), rows));
        return new Exported("/journal/exports/" + name, rows.size(), rows.size() >= MOST);
    }

    private List<String> headings(Locale locale) {
        return Stream.of("when-utc", "who", "what", "object", "changes", "address", "number")
                .map(each -> messages.get(locale, "journal." + each))
                .toList();
    }

    private List<String> row(JournalLine line, Locale locale) {
        ZoneId utc = ZoneOffset.UTC;
        return List.of(
                WHEN.format(line.entry().at().atZone(utc)),
                line.who() == null ? messages.get(locale, "journal.by-itself") : line.who(),
                line.what(),
                line.object(),
                line.changes().stream().map(ExportJournal::said).collect(Collectors.joining("; ")),
                Objects.requireNonNullElse(line.entry().address(), ""),
                Long.toString(line.entry().id()));
    }

    private static String said(Difference change) {
        String label = change.label() == null ? "" : change.label() + ": ";
        if (change.before() == null) return label + Objects.requireNonNullElse(change.after(), "");
        return label + change.before() + " → " + Objects.requireNonNullElse(change.after(), "–");
    }

    /** Whole or not at all: a download never meets half a file. */
    private void write(String name, SheetWriter.Kind kind, Table table) {
        try {
            Path folder = Files.createDirectories(exports.folder());
            exports.sweep();
            Path fresh = Files.createTempFile(folder, "export", ".new");
            try (var out = Files.newOutputStream(fresh)) {
                SheetWriter.write(kind, out, table);
            }
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
