package org.kalanso.school.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Institution;
import org.kalanso.school.Schools;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports lists for whoever sits at the machine's console and owns its data folder. A head or manager of the school answers
 * for it; the journal says that it was done at the console.
 */
@Component
class ImportAtConsole {
    private final ImportList imports;
    private final ImportWait wait;
    private final Schools schools;
    private final Accounts accounts;
    private final Asked asked;

    ImportAtConsole(ImportList imports, ImportWait wait, Schools schools, Accounts accounts, Asked asked) {
        this.imports = imports;
        this.wait = wait;
        this.schools = schools;
        this.accounts = accounts;
        this.asked = asked;
    }

    /**
     * @param school name, short name or id; null = the only one
     * @param as sign-in name of a head or manager; null = the head who has been so for longest
     * @throws ConsoleRefusal where there is no school, several and none was named, or nobody who answers
     */
    Caller caller(@Nullable String school, @Nullable String as, Locale language) {
        SchoolId id = school(school);
        PersonId person = answering(id, as);
        Role role = accounts.holders(id, Role.HEAD).contains(person) ? Role.HEAD : Role.MANAGER;
        return new Caller(person, "", id, Set.of(role), false, language, new UUID(0, 0));
    }

    /**
     * @param goodRows whether rows that can't be taken are left out; else one of them stops the file
     * @param progress hears how many rows are done and how many there are
     */
    FileOutcome file(Caller caller, String file, boolean goodRows, ImportWait.Progress progress) {
        try {
            String name = Objects.toString(Path.of(file).getFileName(), file);
            ImportPreview preview = imports.drop(caller, name, ConsoleFiles.bytes(Path.of(file)));
            var report = Objects.requireNonNull(preview.report());
            var compared = new FileOutcome.Compared(preview.created(), preview.changed(), preview.changes());
            try {
                ImportResult result = preview.importable() == 0 && preview.kind() != ListKind.MARKS
                        ? nothingNew(preview, goodRows)
                        : imported(caller, preview, goodRows, progress);
                return new FileOutcome(file, report, compared, result, null);
            } catch (Problem refused) {
                return new FileOutcome(file, report, compared, null, refused);
            }
        } catch (Problem unreadable) {
            return FileOutcome.refused(file, unreadable);
        }
    }

    private static ImportResult nothingNew(ImportPreview preview, boolean goodRows) {
        if (preview.refusedRows() > 0 && !goodRows) throw RosterProblem.someRefused(preview.refusedRows());
        int unchanged = Objects.requireNonNull(preview.report()).unchanged();
        return new ImportResult(0, 0, unchanged, preview.refusedRows(), "/imports/" + preview.id());
    }

    private ImportResult imported(
            Caller caller, ImportPreview preview, boolean goodRows, ImportWait.Progress progress) {
        UUID job = asked.confirmed(caller, preview, goodRows);
        wait.until(caller, job, progress);
        return Objects.requireNonNull(imports.look(caller, preview.id()).result());
    }

    /** The agreement and what the journal says of it, in one transaction. */
    @Component
    static class Asked {
        private final ImportList imports;
        private final ApplicationEventPublisher events;

        Asked(ImportList imports, ApplicationEventPublisher events) {
            this.imports = imports;
            this.events = events;
        }

        @Transactional
        UUID confirmed(Caller caller, ImportPreview preview, boolean goodRows) {
            UUID job = imports.confirm(caller, preview.id(), goodRows);
            events.publishEvent(new Recorded(
                    caller.inSchool(),
                    caller.person(),
                    "roster.import-asked-at-console",
                    "roster-import",
                    preview.id().toString(),
                    null,
                    java.util.Map.of("file", preview.fileName())));
            return job;
        }
    }

    private SchoolId school(@Nullable String name) {
        List<Institution> all = schools.all();
        if (all.isEmpty()) throw new ConsoleRefusal(RosterProblem.noSchoolYet());
        List<Institution> found = all.stream()
                .filter(each -> name == null
                        || name.equalsIgnoreCase(each.name())
                        || name.equalsIgnoreCase(each.shortName())
                        || name.equalsIgnoreCase(each.id().value().toString()))
                .toList();
        if (found.isEmpty()) throw new ConsoleRefusal(RosterProblem.noSuchSchool(Objects.toString(name, "")));
        if (found.size() > 1)
            throw new ConsoleRefusal(RosterProblem.whichSchool(
                    String.join(", ", found.stream().map(Institution::shortName).toList())));
        return found.getFirst().id();
    }

    private PersonId answering(SchoolId school, @Nullable String as) {
        Stream<PersonId> may =
                Stream.of(Role.HEAD, Role.MANAGER).flatMap(role -> accounts.holders(school, role).stream());
        if (as == null) return may.findFirst().orElseThrow(() -> new ConsoleRefusal(RosterProblem.nobodyAnswers()));
        List<PersonId> meant = Stream.of(SignInName.username(as), SignInName.email(as))
                .flatMap(name -> accounts.find(name).stream())
                .toList();
        return may.filter(meant::contains)
                .findFirst()
                .orElseThrow(() -> new ConsoleRefusal(RosterProblem.mayNotImport(as)));
    }
}
