package org.kalanso.reportcards.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.Visitor;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A mark book with one test out of 20, four pupils and its teacher, spoken to over HTTP. */
@Import({SignIn.class, MarkRoom.class})
abstract class MarkBookOverHttp extends KalansoTest {
    @Autowired
    SignIn signIn;

    @Autowired
    MarkRoom rooms;

    MarkRoom.Room room;
    Visitor teacher;
    String assessment;

    @BeforeEach
    void aTestOutOfTwenty() {
        room = rooms.open(4);
        teacher = as(room.teacher());
        assessment = assessment("Devoir 1", "20");
    }

    Visitor as(PersonId person) {
        return signIn.api(stranger(), person, null);
    }

    String assessment(String name, String outOf) {
        return assessment(name, outOf, "TEST");
    }

    String assessment(String name, String outOf, String kind) {
        var draft = new LinkedHashMap<>(draft(name, outOf));
        draft.put("kind", kind);
        return teacher.json("POST", "/api/v1/assessments", draft)
                .json()
                .path("id")
                .asString();
    }

    Map<String, Object> draft(String name, String outOf) {
        return Map.of(
                "classId",
                room.classId().toString(),
                "subject",
                room.maths().toString(),
                "period",
                room.period().toString(),
                "kind",
                "TEST",
                "name",
                name,
                "outOf",
                outOf);
    }

    Map<String, Object> cell(int pupil, String value, int version) {
        return cellOf(assessment, pupil, value, version);
    }

    Map<String, Object> cellOf(String column, int pupil, String value, int version) {
        StudentId student = room.pupils().get(pupil);
        return Map.of(
                "assessment", column,
                "student", student.toString(),
                "value", value,
                "version", version,
                "key", UUID.randomUUID().toString());
    }

    @SafeVarargs
    final JsonNode send(Visitor who, Map<String, Object>... cells) {
        var answer = who.json("PATCH", "/api/v1" + room.book(), Map.of("cells", List.of(cells)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static List<String> outcomes(JsonNode answer) {
        return answer.path("items").values().stream()
                .map(each -> each.path("outcome").asString())
                .toList();
    }

    static String code(JsonNode answer) {
        return answer.path("items").get(0).path("code").asString();
    }

    @Nullable
    String value(int pupil) {
        return teacher.get("/api/v1/assessments/" + assessment + "/marks")
                .json()
                .path("items")
                .get(pupil)
                .path("value")
                .asString();
    }
}
