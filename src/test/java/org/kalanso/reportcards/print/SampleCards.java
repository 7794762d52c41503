package org.kalanso.reportcards.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kalanso.reportcards.card.CardContent;
import org.kalanso.reportcards.card.CardPupil;
import org.kalanso.reportcards.card.CardSchool;
import org.kalanso.reportcards.card.Issue;
import org.kalanso.reportcards.card.SubjectGroup;
import org.kalanso.reportcards.card.SubjectLine;
import tools.jackson.databind.json.JsonMapper;

/** Frozen cards as the database holds them: a Guinean college on one page, a bilingual Cameroonian lycée with all a card can say. */
final class SampleCards {
    private static final JsonMapper JSON = new JsonMapper();
    private static final CardContent GUINEA = read("guinea");
    private static final CardContent CAMEROON = read("cameroon");

    private SampleCards() {}

    static CardContent guinea() {
        return GUINEA;
    }

    /** @param roll distinguishes one pupil's card from the next */
    static CardContent cameroon(int roll) {
        CardPupil one = CAMEROON.pupil();
        return of(
                CAMEROON,
                new CardPupil(
                        one.familyName(),
                        one.givenNames(),
                        one.bornOn(),
                        one.bornYear(),
                        one.bornAt(),
                        one.sex(),
                        "26LMB%04d".formatted(roll),
                        one.className(),
                        roll,
                        one.repeater(),
                        one.headTeacher()));
    }

    /** As many subjects as a test needs: those of the sample in turn, in the same three groups. */
    static CardContent cameroon(int roll, int subjects) {
        var all = CAMEROON.groups().stream()
                .flatMap(group -> group.subjects().stream())
                .toList();
        var wanted = IntStream.range(0, subjects)
                .mapToObj(i -> all.get(i % all.size()))
                .toList();
        var groups = new ArrayList<SubjectGroup>();
        for (int i = 0; i < 3; i++) {
            var part = wanted.subList(subjects * i / 3, subjects * (i + 1) / 3);
            if (!part.isEmpty()) groups.add(group(CAMEROON.groups().get(i), part));
        }
        return with(cameroon(roll), CAMEROON.school(), groups);
    }

    /** The same as it was issued first, in the first period of the year. */
    static CardContent first(CardContent card) {
        return new CardContent(
                card.shape(),
                card.school(),
                card.schoolYear(),
                card.period(),
                card.pupil(),
                card.scale(),
                card.groups(),
                card.totals(),
                List.of(),
                card.classFigures(),
                card.council(),
                card.attendance(),
                new Issue(1, card.issue().issuedOn(), null, ""));
    }

    /** More subjects than a page has room for. */
    static CardContent twoPages(int roll) {
        return cameroon(roll, 20);
    }

    /** The Cameroonian card of a school that prints English alone. */
    static CardContent english() {
        var school = CAMEROON.school();
        var english = new CardSchool(
                school.name(),
                school.country(),
                school.authoritiesEn(),
                List.of(),
                school.motto(),
                school.city(),
                school.contact(),
                null,
                "The Principal",
                school.headName(),
                false,
                "en");
        return with(CAMEROON, english, CAMEROON.groups());
    }

    static CardContent withLogo(String logo) {
        var school = CAMEROON.school();
        var with = new CardSchool(
                school.name(),
                school.country(),
                school.authorities(),
                school.authoritiesEn(),
                school.motto(),
                school.city(),
                school.contact(),
                logo,
                school.headTitle(),
                school.headName(),
                true,
                "fr");
        return with(CAMEROON, with, CAMEROON.groups());
    }

    private static SubjectGroup group(SubjectGroup like, List<SubjectLine> subjects) {
        return new SubjectGroup(
                like.name(), like.nameEn(), subjects, like.coefficients(), like.products(), like.average());
    }

    private static CardContent with(CardContent card, CardSchool school, List<SubjectGroup> groups) {
        return new CardContent(
                card.shape(),
                school,
                card.schoolYear(),
                card.period(),
                card.pupil(),
                card.scale(),
                groups,
                card.totals(),
                card.history(),
                card.classFigures(),
                card.council(),
                card.attendance(),
                card.issue());
    }

    /** The same card of somebody else. */
    static CardContent of(CardContent card, CardPupil pupil) {
        return new CardContent(
                card.shape(),
                card.school(),
                card.schoolYear(),
                card.period(),
                pupil,
                card.scale(),
                card.groups(),
                card.totals(),
                card.history(),
                card.classFigures(),
                card.council(),
                card.attendance(),
                card.issue());
    }

    private static CardContent read(String name) {
        try {
            return JSON.readValue(
                    Files.readString(Path.of("src/test/resources/cards", name + ".json")), CardContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
