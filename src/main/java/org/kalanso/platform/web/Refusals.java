package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.StepUpNeeded;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.sheets.SheetLimits;
import org.kalanso.platform.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what was thrown into an answer: problem+json for the API (RFC 9457), a page in the frame for people. */
@ControllerAdvice
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    /** Where somebody is led whose school waits for their second factor. */
    private static final String ENROL = "/profile/second-factor";

    /** Where an API client shows a proof. */
    private static final String STEP_UP = "/api/v1/users/me/step-up";

    private final Messages messages;
    private final Pages pages;

    Refusals(Messages messages, Pages pages) {
        this.messages = messages;
        this.pages = pages;
    }

    @ExceptionHandler
    Object refuse(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof StepUpNeeded needed && !isApi(request)) return stepUp(needed, request, response);
        Problem problem = asProblem(thrown, request);
        if (problem.status() == HttpStatus.FORBIDDEN) note(problem, request);
        if (problem.code().equals(Door.HELD) && !isApi(request)) return new ModelAndView("redirect:" + ENROL);
        if (problem.status() == HttpStatus.UNAUTHORIZED && !isApi(request)) return toSignIn(request);
        later(problem, response);
        if (!isApi(request)) return page(problem, request);
        var answer = detail(problem, request);
        if (thrown instanceof StepUpNeeded needed) {
            answer.setProperty("stepUp", STEP_UP);
            answer.setProperty("ways", needed.ways().stream().sorted().toList());
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }

    /** Who knocked at a closed door: by id, never by name; what they came with is not written down. */
    private static void note(Problem problem, HttpServletRequest request) {
        Caller caller = Pages.caller();
        LOG.info(
                "{} refused to {}: {} {} from {}",
                problem.code(),
                caller == null ? "a stranger" : caller.person(),
                request.getMethod(),
                request.getRequestURI(),
                request.getRemoteAddr());
    }

    private static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/ws/");
    }

    private static Problem asProblem(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Problem problem -> problem;
            case StepUpNeeded needed -> Problem.of("platform.step-up-required", HttpStatus.FORBIDDEN);
            // a malformed id answers as an unknown one does
            case MethodArgumentTypeMismatchException mismatch ->
                mismatch.getParameter()
                                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                        ? Problem.notFound()
                        : Problem.invalid(mismatch.getName(), "invalid");
            case NoResourceFoundException gone -> Problem.notFound();
            case HttpRequestMethodNotSupportedException other ->
                Problem.of("platform.method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED);
            case HttpMessageNotReadableException garbled -> Problem.of("platform.unreadable", HttpStatus.BAD_REQUEST);
            case MissingServletRequestParameterException missing ->
                Problem.invalid(missing.getParameterName(), "required");
            case MissingServletRequestPartException missing ->
                Problem.invalid(missing.getRequestPartName(), "required");
            case MaxUploadSizeExceededException large ->
                Problem.of("platform.too-large", HttpStatus.CONTENT_TOO_LARGE, SheetLimits.USUAL.bytes() >> 20);
            case org.springframework.web.multipart.MultipartException noFiles ->
                Problem.of("platform.unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
            case HttpMediaTypeNotSupportedException type ->
                Problem.of("platform.unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
            default -> bug(thrown, request);
        };
    }

    private static Problem bug(Exception thrown, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return Problem.of("platform.internal", HttpStatus.INTERNAL_SERVER_ERROR, RequestIds.of(request));
    }

    private ProblemDetail detail(Problem problem, HttpServletRequest request) {
        Locale locale = Languages.of(request, null);
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), messages.of(locale, problem));
        detail.setType(URI.create("/problems/" + problem.code()));
        detail.setTitle(problem.code());
        if (!problem.errors().isEmpty()) detail.setProperty("errors", errors(problem, locale));
        return detail;
    }

    private List<Map<String, String>> errors(Problem problem, Locale locale) {
        return problem.errors().stream()
                .map(error ->
                        Map.of("field", error.field(), "code", error.code(), "message", messages.of(locale, error)))
                .toList();
    }

    private ModelAndView page(Problem problem, HttpServletRequest request) {
        return pages.of(request).refused(problem).view("layout/refused");
    }

    private ModelAndView stepUp(StepUpNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.of(request);
        Problem wrong = StepUpForm.wrong(request);
        if (wrong != null) {
            page.refused(wrong);
            later(wrong, response);
        }
        var view = page.view("layout/step-up", "form", StepUpForm.of(request, needed.ways()));
        if (wrong == null) view.setStatus(HttpStatus.FORBIDDEN);
        return view;
    }

    private static void later(Problem problem, HttpServletResponse response) {
        Long seconds = problem.retryAfterSeconds();
        if (seconds != null) response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
    }

    private static ModelAndView toSignIn(HttpServletRequest request) {
        String asked = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        return new ModelAndView(
                "redirect:/sign-in?next=" + java.net.URLEncoder.encode(asked, java.nio.charset.StandardCharsets.UTF_8));
    }
}
