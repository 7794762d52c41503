package org.kalanso.platform.jobs;

import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Work for tests: behaves as its order says. */
@Component
class Rehearsal implements JobWork<Rehearsal.Order> {
    /** @param behaviour {@code count}, {@code refuse}, {@code fail}, {@code wait} (until it is cancelled, a minute at most),
     * {@code step} (without end) or {@code hang} (takes no step) */
    record Order(String behaviour, int steps) {}

    @Override
    public String kind() {
        return "platform.rehearsal";
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public Object run(Order order, JobRun run) {
        if (order.behaviour().equals("refuse")) throw Problem.notFound();
        if (order.behaviour().equals("fail")) throw new IllegalStateException("on purpose");
        run.total(order.steps());
        if (order.behaviour().equals("hang")) return hanging(order);
        while (order.behaviour().equals("step")) {
            run.step();
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
        if (order.behaviour().equals("wait")) return untilCancelled(order, run);
        for (int i = 0; i < order.steps(); i++) run.step();
        return order;
    }

    private static Object hanging(Order order) {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted", stopped);
        }
        return order;
    }

    /** Every step asks whether somebody cancelled the job. */
    private static Object untilCancelled(Order order, JobRun run) {
        long until = System.nanoTime() + java.time.Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < until) {
            run.total(order.steps());
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        return order;
    }
}
