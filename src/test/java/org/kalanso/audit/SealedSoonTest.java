package org.kalanso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** An act of the running program and its place in the chain. */
class SealedSoonTest extends KalansoTest {
    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void an_act_is_sealed_soon_after_its_commit() {
        SchoolId school = SchoolId.newId();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new Recorded(school, null, "mark.changed", "mark", "x", null, Map.of("value", 12))));
        long committed = System.nanoTime();
        while (sealed(school) == 0) {
            assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(20));
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void an_act_that_does_not_happen_leaves_nothing() {
        SchoolId school = SchoolId.newId();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Recorded(school, null, "mark.changed", "mark", "x", null, null));
            status.setRollbackOnly();
        });
        assertThat(sql.sql("select count(*) from audit.entry where school_id = :school")
                        .param("school", school.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int sealed(SchoolId school) {
        return sql.sql("select count(*) from audit.link where school_id = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }
}
