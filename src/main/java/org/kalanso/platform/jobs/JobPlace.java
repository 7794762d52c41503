package org.kalanso.platform.jobs;

import org.kalanso.platform.access.Role;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu's way to the list of jobs: for those who see the whole school's; others come from the job they asked for. */
@Configuration(proxyBeanMethods = false)
class JobPlace {
    @Bean
    Place jobsPlace() {
        return Place.of("job.list-title", "clock", "/jobs", 90, Role.HEAD).andAdmins();
    }
}
