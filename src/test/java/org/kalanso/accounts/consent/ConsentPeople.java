package org.kalanso.accounts.consent;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.Visitor;
import org.kalanso.accounts.Consents;
import org.kalanso.accounts.Purpose;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A child of twelve, her mother with an account, and what the tests of consent ask about them. */
@SuppressWarnings("NullAway.Init")
abstract class ConsentPeople extends SchoolTest {
    protected static final String MINE = "/api/v1/users/me/consents";

    @Autowired
    protected Consents consents;

    @Autowired
    protected Notices notices;

    protected PersonId child;
    protected PersonId mother;
    protected Visitor motherApi;
    protected String guardian;

    @BeforeEach
    void aChildAndAMother() {
        String student = pupil("Bah", "Hawa", LocalDate.of(2014, 3, 12));
        child = personOf(student);
        JsonNode link = headApi.json(
                        "POST",
                        "/api/v1/students/" + student + "/guardians",
                        Map.of("name", "Mabinty Diallo", "phone", "622547214", "relation", "MOTHER"))
                .json();
        guardian = link.path("guardian").asString();
        mother = person(
                headApi.json("POST", "/api/v1/guardianships/" + link.path("id").asString() + "/confirm", null)
                        .json());
        motherApi = api(mother);
    }

    protected void openAndEnrol() {
        String student = sql.sql("select id from school.student where person_id = :id")
                .param("id", child.value())
                .query(UUID.class)
                .single()
                .toString();
        enrol(student, openClass("7e A"));
    }

    protected Map<String, Object> signed(String by) {
        var paper = new HashMap<>(answer(child, "PHOTO", true));
        paper.put("guardian", by);
        return paper;
    }

    protected Map<String, Object> answer(PersonId about, String purpose, boolean given) {
        return Map.of(
                "school",
                school.toString(),
                "person",
                about.toString(),
                "purpose",
                purpose,
                "given",
                given,
                "textVersion",
                1);
    }

    protected boolean photo() {
        return consents.given(child, school, Purpose.PHOTO);
    }

    protected static JsonNode row(Visitor visitor, PersonId about, String purpose) {
        for (JsonNode one : visitor.get(MINE).json().path("items"))
            if (one.path("person").asString().equals(about.toString())
                    && one.path("purpose").asString().equals(purpose)) return one;
        throw new AssertionError("not listed");
    }

    protected void tell(String kind) {
        notices.tell(List.of(new NewNotice(
                mother,
                school,
                kind,
                List.of("Hawa", "1er trimestre"),
                null,
                UUID.randomUUID().toString())));
    }

    protected int deliveries() {
        return sql.sql("""
                        select count(*) from notifications.delivery d join notifications.notice n on n.id = d.notice_id
                        where n.person_id = :mother
                        """).param("mother", mother.value()).query(Integer.class).single();
    }

    protected List<String> acts() {
        return sql.sql("select act from audit.entry where object_id = :id and act like 'consent.%' order by id")
                .param("id", child.toString())
                .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1)))
                .list();
    }

    protected String pupil(String family, String given, @Nullable LocalDate born) {
        var input = new HashMap<String, Object>(Map.of("familyName", family, "givenNames", given));
        if (born != null) input.put("bornOn", born.toString());
        return headApi.json("POST", "/api/v1/students", input).json().path("id").asString();
    }

    protected PersonId personOf(String student) {
        return new PersonId(sql.sql("select person_id from school.student where id = :id::uuid")
                .param("id", student)
                .query(UUID.class)
                .single());
    }

    protected static PersonId person(JsonNode link) {
        return new PersonId(UUID.fromString(link.path("person").asString()));
    }
}
