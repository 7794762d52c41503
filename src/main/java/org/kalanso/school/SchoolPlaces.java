package org.kalanso.school;

import org.kalanso.platform.access.Role;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The school's places in the menu. */
@Configuration(proxyBeanMethods = false)
class SchoolPlaces {
    @Bean
    Place classesPlace() {
        return Place.of("class.title", "class", "/classes", 20, Role.HEAD, Role.MANAGER, Role.TEACHER);
    }

    @Bean
    Place studentsPlace() {
        return Place.of("student.title", "people", "/students", 30, Role.HEAD, Role.MANAGER, Role.TEACHER);
    }

    @Bean
    Place guardiansPlace() {
        return Place.of("guardian.title", "phone", "/guardians", 62, Role.HEAD, Role.MANAGER);
    }

    @Bean
    Place subjectsPlace() {
        return Place.of("subject.title", "book", "/subjects", 65, Role.HEAD, Role.MANAGER);
    }

    @Bean
    Place settingsPlace() {
        return Place.of("settings.title", "school", "/settings", 75, Role.HEAD);
    }

    @Bean
    Place childrenPlace() {
        return Place.of("children.title", "people", "/children", 25, Role.GUARDIAN);
    }

    @Bean
    Place teachersPlace() {
        return Place.of("staff.title", "person", "/teachers", 60, Role.HEAD, Role.MANAGER);
    }
}
