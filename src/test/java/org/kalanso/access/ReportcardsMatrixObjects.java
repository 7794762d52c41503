package org.kalanso.access;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A frozen class whose cards are published and printed, and a mark sheet that was brought. */
@Component
@Order(2)
class ReportcardsMatrixObjects implements MatrixObjects {
    private static final String SHEET =
            "matricule;matiere;evaluation;valeur;sur\nCTF/26/0000;Mathématiques;Devoir 9;12;20\n";

    @Override
    public Map<String, String> in(OneSchool one) {
        var small = one.small();
        var made = new HashMap<String, String>();
        made.put("assessment", small.assessment(small.maths, "TEST").toString());
        var sheet = one.page()
                .upload(
                        "/mark-sheets",
                        "file",
                        "notes.csv",
                        SHEET.getBytes(StandardCharsets.UTF_8),
                        Map.of("period", small.term.toString()));
        made.put("mark-sheet", sheet.header("Location").replaceAll(".*/", ""));
        one.api().json("POST", small.councilPath() + "/freeze", null);
        one.api().json("POST", small.councilPath() + "/publish", null);
        made.put(
                "card",
                one.api()
                        .get("/api/v1/report-cards?student=" + small.students.getFirst())
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString());
        made.put(
                "job",
                one.done(one.api()
                        .json(
                                "POST",
                                "/api/v1/classes/" + small.group + "/report-cards/pdf?period=" + small.term,
                                null)));
        return made;
    }
}
