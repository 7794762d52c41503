package org.kalanso.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldError;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Messages;
import org.springframework.web.servlet.ModelAndView;

/**
 * One page being made for one reader: their language, who they are, and what was wrong with what they sent. A page
 * handler takes it as an argument and answers {@link #view}; every template takes it as its first parameter.
 */
public final class Page {
    private final Messages messages;
    private final Locale locale;
    private final @Nullable Caller caller;
    private final PageRequest request;
    private @Nullable Problem problem;
    private @Nullable Frame frame;

    Page(Messages messages, Locale locale, @Nullable Caller caller, PageRequest request) {
        this.messages = messages;
        this.locale = locale;
        this.caller = caller;
        this.request = request;
    }

    /** The sentence for a key, in the reader's language. */
    public String t(String key, @Nullable Object... args) {
        return messages.get(locale, key, Objects.requireNonNull((Object[]) args));
    }

    /** What somebody gave, or the sentence that stands in for it where they gave nothing: nothing to read is nothing to press. */
    public String or(String given, String key) {
        return given.isBlank() ? t(key) : given;
    }

    /** A moment as the reader's school says it: day, month and time in its zone; UTC for someone who has no school. */
    public String when(Instant moment) {
        Where where = caller == null ? null : frame().where();
        return DateTimeFormatter.ofPattern(lang().equals("fr") ? "d MMMM yyyy, HH'h'mm" : "d MMMM yyyy, HH:mm", locale)
                .format(moment.atZone(where == null ? ZoneOffset.UTC : where.zone()));
    }

    /** A date in words: 3 mars 2026; French says 1er for the first of a month. */
    public String day(LocalDate date) {
        boolean first = date.getDayOfMonth() == 1 && lang().equals("fr");
        return DateTimeFormatter.ofPattern(first ? "d'er' MMMM yyyy" : "d MMMM yyyy", locale)
                .format(date);
    }

    /** {@code fr} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public @Nullable Caller caller() {
        return caller;
    }

    /** The caller of a page that only signed-in people reach. */
    public Caller signedIn() {
        if (caller == null) throw new IllegalStateException("an open page asked for its caller");
        return caller;
    }

    public String path() {
        return request.path();
    }

    /** The token every form that changes something carries as {@code _csrf}. */
    public String csrf() {
        return request.csrf().get();
    }

    /** The address of a static file, with its content's hash in it so that it can be kept for ever. */
    public String asset(String path) {
        return request.assets().apply(path);
    }

    /** {@code light} or {@code dark} where the reader chose one; null where the device decides. */
    public @Nullable String theme() {
        return request.theme();
    }

    /** What stands around the page of somebody who is signed in. */
    public Frame frame() {
        Frame made = frame;
        if (made == null) frame = made = request.frame().apply(signedIn());
        return made;
    }

    /** What was just done, to be said once; null when there is nothing to say. */
    public @Nullable Toast toast() {
        return request.toasts().take().get();
    }

    /** After a change: leads to another page, which says what was done. */
    public ModelAndView done(String path, String key, @Nullable Object... args) {
        request.toasts().leave().accept(new Toast(t(key, args), null));
        return new ModelAndView("redirect:" + path);
    }

    /** Like {@link #done}, with a button that undoes it by posting to the address {@code undo}. */
    public ModelAndView doneWithUndo(String path, String undo, String key, @Nullable Object... args) {
        request.toasts().leave().accept(new Toast(t(key, args), undo));
        return new ModelAndView("redirect:" + path);
    }

    public String requestId() {
        return request.requestId();
    }

    /** The same page with what was refused: its summary on top, each wrong field marked. */
    public Page refused(Problem refusal) {
        this.problem = refusal;
        return this;
    }

    public @Nullable Problem problem() {
        return problem;
    }

    public @Nullable String problemText() {
        return problem == null ? null : messages.of(locale, problem);
    }

    /** What is wrong with this field of the form; null when nothing is. */
    public @Nullable String error(String field) {
        if (problem == null) return null;
        for (FieldError error : problem.errors()) if (error.field().equals(field)) return messages.of(locale, error);
        return null;
    }

    /** The ids of the sentences that explain a field, for {@code aria-describedby}. */
    public @Nullable String describedBy(String field, @Nullable String help) {
        String ids = (error(field) == null ? "" : "e-" + field) + (help == null ? "" : " h-" + field);
        return ids.isEmpty() ? null : ids.strip();
    }

    public String text(FieldError error) {
        return messages.of(locale, error);
    }

    /** @param namesAndValues the template's other parameters, name and value in turn */
    public ModelAndView view(String template, @Nullable Object... namesAndValues) {
        var view = new ModelAndView("jte:" + template);
        view.addObject("page", this);
        for (int i = 0; i < namesAndValues.length; i += 2)
            view.addObject(Objects.requireNonNull((String) namesAndValues[i]), namesAndValues[i + 1]);
        if (problem != null) view.setStatus(problem.status());
        return view;
    }
}
