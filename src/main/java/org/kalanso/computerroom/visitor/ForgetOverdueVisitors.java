package org.kalanso.computerroom.visitor;

import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.springframework.stereotype.Component;

/** The nightly work: visitors who have not come for longer than the school's rule allows. */
@Component
class ForgetOverdueVisitors implements JobWork<ForgetOverdueVisitors.Order> {
    static final String KIND = "computerroom.forget-visitors";

    record Order(SchoolId forSchool) {}

    record Done(int visitors) {}

    private final ForgetVisitors forget;

    ForgetOverdueVisitors(ForgetVisitors forget) {
        this.forget = forget;
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
        int all = 0;
        for (int some = forget.overdue(order.forSchool()); some > 0; some = forget.overdue(order.forSchool())) {
            all += some;
            run.step();
        }
        return new Done(all);
    }
}
