package org.kalanso.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the whole journal in one stream: a million entries need no more memory than one. Believes nothing that the database
 * could have been made to say: hashes and links are computed anew, the key and the remembered places come from outside.
 */
final class ChainCheck {
    private static final int MOST_FAULTS = 1_000;
    private static final int FETCH = 2_000;

    private final ChainKey key;
    private final EntryHash hashes = new EntryHash();
    private final Map<UUID, Map<Long, List<byte[]>>> remembered = new HashMap<>();
    private final Map<UUID, Standing> cuts = new HashMap<>();
    private final List<Standing> ends = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Standing link;
    private long sealed;
    private long loose;

    ChainCheck(ChainKey key, List<Standing> remembered) {
        this.key = key;
        for (Standing each : remembered)
            this.remembered
                    .computeIfAbsent(each.school(), school -> new HashMap<>())
                    .computeIfAbsent(each.position(), position -> new ArrayList<>())
                    .add(each.mac());
    }

    /** @param connection without auto-commit, so that rows are streamed; nothing is written */
    ChainReport run(Connection connection) throws SQLException {
        readAnchors(connection);
        readCuts(connection);
        try (var statement = connection.createStatement()) {
            // links and entries grow together: walking both by index beats sorting wide rows on the disk
            statement.execute("set local enable_hashjoin = off; set local enable_mergejoin = off");
        }
        each(connection, """
                select l.school_id as chain, l.position, l.entry_id, l.mac, %s
                from audit.link l left join audit.entry e on e.id = l.entry_id
                order by l.school_id, l.position""", this::link);
        closeChain();
        remembered.forEach(
                (school, places) -> places.keySet().forEach(position -> add(Fault.Kind.CUT, school, position, null)));
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_hashjoin = on; set local enable_mergejoin = on");
        }
        each(connection, """
                select %s from audit.entry e
                where not exists (select from audit.link l where l.entry_id = e.id)""", this::loose);
        return new ChainReport(ends, sealed, loose, faults);
    }

    private interface RowVisit {
        void see(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, RowVisit visit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.formatted(StoredEntry.COLUMNS))) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) visit.see(rows);
            }
        }
    }

    private void link(ResultSet row) throws SQLException {
        UUID school = row.getObject("chain", UUID.class);
        long position = row.getLong("position");
        byte[] mac = row.getBytes("mac");
        Standing before = link;
        if (before == null || !before.school().equals(school)) {
            closeChain();
            before = begin(school);
        }
        if (position != before.position() + 1) add(Fault.Kind.GAP, school, before.position() + 1, null);
        sealed++;
        judge(row, before, new Standing(school, position, mac));
        link = new Standing(school, position, mac);
        meet(link);
    }

    private void judge(ResultSet row, Standing before, Standing found) throws SQLException {
        long id = row.getLong("entry_id");
        if (row.getString("at") == null) {
            add(Fault.Kind.REMOVED, found.school(), found.position(), id);
            return;
        }
        StoredEntry entry = StoredEntry.of(row);
        byte[] hash = hashes.of(entry);
        UUID belongs = entry.school() == null ? Standing.NO_SCHOOL : entry.school();
        if (!Arrays.equals(hash, entry.hash())) add(Fault.Kind.CHANGED, found.school(), found.position(), id);
        else if (!belongs.equals(found.school())
                || !Arrays.equals(key.link(before.mac(), found.school(), found.position(), id, hash), found.mac()))
            add(Fault.Kind.BROKEN, found.school(), found.position(), id);
    }

    /** A chain begins at its first link, or after a cut that the program itself made. */
    private Standing begin(UUID school) {
        Standing cut = cuts.get(school);
        if (cut == null) return new Standing(school, 0, ChainKey.BEGINNING);
        // what was remembered of the part that is gone can't be met any more
        Map<Long, List<byte[]>> places = remembered.getOrDefault(school, new HashMap<>());
        meet(cut);
        places.keySet().removeIf(position -> position <= cut.position());
        return cut;
    }

    /** Ticks off a remembered place; another link there than the remembered one is a fault. */
    private void meet(Standing here) {
        Map<Long, List<byte[]>> places = remembered.get(here.school());
        List<byte[]> known = places == null ? null : places.remove(here.position());
        if (known != null && !known.stream().allMatch(mac -> Arrays.equals(mac, here.mac())))
            add(Fault.Kind.CUT, here.school(), here.position(), null);
    }

    private void closeChain() {
        if (link != null) ends.add(link);
        link = null;
    }

    private void loose(ResultSet row) throws SQLException {
        loose++;
        StoredEntry entry = StoredEntry.of(row);
        UUID school = entry.school() == null ? Standing.NO_SCHOOL : entry.school();
        if (!Arrays.equals(hashes.of(entry), entry.hash())) add(Fault.Kind.CHANGED, school, 0, entry.id());
    }

    private void readAnchors(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select school_id, position, mac from audit.anchor")) {
            while (rows.next())
                remembered
                        .computeIfAbsent(rows.getObject(1, UUID.class), school -> new HashMap<>())
                        .computeIfAbsent(rows.getLong(2), position -> new ArrayList<>())
                        .add(rows.getBytes(3));
        }
    }

    private void readCuts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select coalesce(school_id, '00000000-0000-0000-0000-000000000000') as school,
                               (after->>'upTo')::bigint as position, after->>'link' as mac, after->>'proof' as proof
                        from audit.entry where act = 'journal.cleaned-up' and object_kind = 'journal'""")) {
            while (rows.next()) readCut(rows);
        }
    }

    private void readCut(ResultSet row) throws SQLException {
        HexFormat hex = HexFormat.of();
        UUID school = row.getObject("school", UUID.class);
        Standing cut = new Standing(school, row.getLong("position"), hex.parseHex(row.getString("mac")));
        boolean ours = Arrays.equals(key.cut(school, cut.position(), cut.mac()), hex.parseHex(row.getString("proof")));
        Standing known = cuts.get(school);
        if (ours && (known == null || known.position() < cut.position())) cuts.put(school, cut);
    }

    private void add(Fault.Kind kind, UUID school, long position, @Nullable Long entry) {
        if (faults.size() < MOST_FAULTS) faults.add(new Fault(kind, school, position, entry));
    }
}
