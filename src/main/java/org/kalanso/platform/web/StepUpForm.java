package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.RecentProof;
import org.kalanso.platform.access.StepUpNeeded;
import org.kalanso.platform.problem.FieldError;
import org.kalanso.platform.problem.Problem;

/**
 * The page that asks for a proof sends what was refused once more, with the proof beside it: nothing typed is lost, nothing
 * is kept on the server, and it works without scripts.
 *
 * @param action where it goes: the address that was refused
 * @param fields all that was sent, in order
 */
public record StepUpForm(String action, List<Choice> fields, Set<RecentProof.Way> ways) {
    /** Where it goes after a mere look at a page, which can't be sent as a form: that address leads on to the page. */
    private static final String LOOK = "/step-up";

    private static final String MARK = "proof";
    private static final String CURRENT = "proofCurrent";
    private static final String OTP = "proofOtp";
    private static final String PASSKEY = "proofPasskey";
    private static final Set<String> OWN = Set.of(MARK, CURRENT, OTP, PASSKEY, "_csrf");
    private static final String WRONG = StepUpForm.class.getName();

    /** What was shown with this request; empty for every request that did not come from the page. */
    static Optional<RecentProof.Shown> shown(HttpServletRequest request) {
        if (!isForm(request) || request.getParameter(MARK) == null) return Optional.empty();
        return Optional.of(new RecentProof.Shown(
                request.getParameter(CURRENT), request.getParameter(OTP), request.getParameter(PASSKEY)));
    }

    /** The page once more, which says what was wrong. */
    static StepUpNeeded again(HttpServletRequest request, Problem wrong, Set<RecentProof.Way> ways) {
        request.setAttribute(WRONG, wrong.errors().isEmpty() ? wrong : Problem.invalid(named(wrong)));
        return new StepUpNeeded(ways);
    }

    /** The page's fields have names of their own: what was refused may have a field {@code current} too. */
    private static List<FieldError> named(Problem wrong) {
        return wrong.errors().stream()
                .map(error ->
                        error.field().equals("current") ? new FieldError(CURRENT, error.code(), error.args()) : error)
                .toList();
    }

    static @Nullable Problem wrong(HttpServletRequest request) {
        return (Problem) request.getAttribute(WRONG);
    }

    static StepUpForm of(HttpServletRequest request, Set<RecentProof.Way> ways) {
        String asked = request.getRequestURI();
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String next = query == null ? asked : asked + "?" + query;
            return new StepUpForm(LOOK, List.of(new Choice("next", next)), ways);
        }
        var fields = new ArrayList<Choice>();
        for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet())
            if (!OWN.contains(each.getKey()))
                for (String value : each.getValue()) fields.add(new Choice(each.getKey(), value));
        return new StepUpForm(asked, List.copyOf(fields), ways);
    }

    public boolean asks(RecentProof.Way way) {
        return ways.contains(way);
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && !request.getRequestURI().startsWith("/api/")
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded");
    }
}
