package org.kalanso.reportcards.appreciation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.school.StudentId;

/** The form of the page: a text and the version it was written from for each pupil, named by the pupil's id. */
final class AppreciationForm {
    private static final Pattern OF_PUPIL = Pattern.compile("text\\.([0-9a-f-]{36})");

    private AppreciationForm() {}

    /** @throws org.kalanso.platform.problem.Problem every text that is too long */
    static List<AppreciationDraft> drafts(Map<String, String> form) {
        var errors = new FieldErrors();
        var drafts = form.keySet().stream()
                .map(OF_PUPIL::matcher)
                .filter(name -> name.matches())
                .map(name -> draft(form, name.group(1), errors))
                .toList();
        errors.refuse();
        return drafts;
    }

    private static AppreciationDraft draft(Map<String, String> form, String student, FieldErrors errors) {
        var version = form.getOrDefault("version." + student, "");
        var draft = new AppreciationDraft(
                StudentId.of(student),
                form.get("text." + student),
                version.matches("\\d{1,9}") ? Integer.valueOf(version) : 0);
        draft.check("text." + student, errors);
        return draft;
    }

    /** What was not written because of somebody else is said beside the pupil it is about. */
    static void refuseConflicts(List<AppreciationAnswer> answers) {
        var errors = new FieldErrors();
        for (var answer : answers)
            if (answer.outcome() == AppreciationAnswer.Outcome.CONFLICT)
                errors.add(
                        "text." + answer.student(),
                        "reportcards.appreciation-changed",
                        Objects.requireNonNullElse(answer.by(), "–"));
        errors.refuse();
    }
}
