package org.kalanso.school.rosterfile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of pupils as understood.
 *
 * @param sheets those that hold pupils
 * @param region ISO 3166-1 of the country whose phone numbers were read
 * @param classes in the order of the file, each in one spelling
 * @param issues in the order of the file
 */
public record PupilList(
        List<SheetFound> sheets,
        String region,
        List<String> classes,
        List<PupilEntry> pupils,
        List<GuardianEntry> guardians,
        List<Issue> issues) {

    /**
     * @param headings of every column as written
     * @param columns what was recognised: the field and the heading of its first column as written
     * @param fields the field of each heading that was recognised
     */
    public record SheetFound(
            @Nullable String name,
            int headerRow,
            List<String> headings,
            Map<PupilField, String> columns,
            Map<String, PupilField> fields) {}

    public List<Issue> issues(Issue.Level level) {
        return issues.stream().filter(issue -> issue.level() == level).toList();
    }
}
