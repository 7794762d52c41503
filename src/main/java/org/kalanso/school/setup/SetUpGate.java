package org.kalanso.school.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kalanso.school.Schools;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While there is no school, every page leads to the set-up; once there is one, this asks nothing any more. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SetUpGate extends OncePerRequestFilter {
    private static final List<String> OPEN =
            List.of(SetUpPages.PATH, "/s/", "/api/", "/look", "/design", "/actuator/", "/favicon");

    private final Schools schools;
    private volatile boolean done;

    SetUpGate(Schools schools) {
        this.schools = schools;
    }

    /** Is there a school? A school is never removed, so yes stays yes. */
    boolean done() {
        if (!done) done = schools.any();
        return done;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean page =
                request.getMethod().equals("GET") && OPEN.stream().noneMatch(request.getRequestURI()::startsWith);
        if (page && !done()) response.sendRedirect(SetUpPages.PATH);
        else chain.doFilter(request, response);
    }
}
