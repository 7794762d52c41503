package org.kalanso.notifications.sms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.kalanso.notifications.sms.SmsRefused.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was spent on a day, in segments, as a whole and for each prefix. Somebody who makes the program send codes to numbers
 * that earn money gets no further than the day's limit, and never to a prefix that nobody opened.
 */
@Repository
class SmsBudget {
    private static final String WHOLE = "*";
    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Clock clock;

    SmsBudget(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        // counted at once and for good: whatever becomes of the caller's transaction, the message is paid for
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void spend(String to, int segments, SmsSettings settings) throws SmsRefused {
        String prefix = prefix(to, settings.prefixes());
        if (prefix.isEmpty()) throw new SmsRefused(Kind.BUDGET, "prefix");
        Boolean enough = apart.execute(status -> {
            boolean both = take(prefix, segments, settings.prefixes().getOrDefault(prefix, 0))
                    && take(WHOLE, segments, settings.perDay());
            if (!both) status.setRollbackOnly();
            return both;
        });
        if (!Boolean.TRUE.equals(enough)) throw new SmsRefused(Kind.BUDGET, "day");
    }

    void giveBack(String to, int segments, SmsSettings settings) {
        apart.executeWithoutResult(status -> sql.sql("""
                        update notifications.sms_spent set segments = greatest(segments - :n, 0)
                        where day = :day and prefix in (:prefix, '*')""")
                .param("n", segments)
                .param("day", today())
                .param("prefix", prefix(to, settings.prefixes()))
                .update());
    }

    /** The longest open prefix of the number; empty where none is open. */
    private static String prefix(String to, Map<String, Integer> open) {
        String digits = to.startsWith("+") ? to.substring(1) : to;
        return open.keySet().stream()
                .filter(digits::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    private boolean take(String prefix, int segments, int limit) {
        return segments <= limit
                && sql.sql("""
                        insert into notifications.sms_spent (day, prefix, segments) values (:day, :prefix, :n)
                        on conflict (day, prefix) do update set segments = sms_spent.segments + excluded.segments
                        where sms_spent.segments + excluded.segments <= :limit""")
                                .param("day", today())
                                .param("prefix", prefix)
                                .param("n", segments)
                                .param("limit", limit)
                                .update()
                        == 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
