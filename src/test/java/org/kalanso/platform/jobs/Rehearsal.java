package org.kalanso.platform.jobs;

import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Work for tests: behaves as its order says. */
@Component
class Rehearsal implements JobWork<Rehearsal.Order> {
    /** @param behaviour {@code count}, {@code refuse} or {@code fail} */
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
        for (int i = 0; i < order.steps(); i++) run.step();
        return order;
    }
}
