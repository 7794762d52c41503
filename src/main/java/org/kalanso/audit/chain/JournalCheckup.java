package org.kalanso.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kalanso.platform.checkup.Checkup;
import org.kalanso.platform.checkup.Finding;
import org.kalanso.platform.database.DatabaseAccess;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.launch.Installation;

/** {@code ./kalanso doctor --audit}: the whole journal verified, beside a running program too. */
public final class JournalCheckup implements Checkup {
    private static final int SHOWN = 20;

    @Override
    public Optional<String> option() {
        return Optional.of("--audit");
    }

    @Override
    public List<Finding> look(Installation installation, DatabaseAccess access) {
        try (Connection connection = access.connect(access.backup())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // read before the journal: a chain may have gone on since, never back
            var remembered = Memory.of(installation.folder()).all();
            return told(new ChainCheck(ChainKey.of(installation.masterKey()), remembered).run(connection));
        } catch (SQLException e) {
            return List.of(Finding.ill(CannotStart.databaseUnreachable("PostgreSQL", String.valueOf(e.getMessage()))
                    .sentence()));
        }
    }

    private static List<Finding> told(ChainReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Fault fault :
                report.faults().subList(0, Math.min(SHOWN, report.faults().size())))
            findings.add(Finding.ill(Finding.say(
                    "audit." + fault.kind().name(),
                    fault.school(),
                    Long.toString(fault.position()),
                    fault.entry() == null ? "–" : fault.entry().toString())));
        if (report.faults().size() > SHOWN)
            findings.add(Finding.ill(Finding.say("audit.more", report.faults().size() - SHOWN)));
        if (report.isWhole())
            findings.add(
                    Finding.well("audit.whole", report.sealed(), report.ends().size()));
        for (Standing end : report.ends())
            findings.add(Finding.well("audit.end", end.school(), Long.toString(end.position()), end.fingerprint()));
        if (report.loose() > 0) findings.add(Finding.doubtful("audit.loose", report.loose(), ids(report)));
        return findings;
    }

    /** "41, 42, 43 …": which entries somebody who rules the database could still change unseen. */
    private static String ids(ChainReport report) {
        String ids =
                report.looseIds().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return report.loose() > SHOWN ? ids + " …" : ids;
    }
}
