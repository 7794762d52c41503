package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The program with the demo's schools in it: real lists, a lycée of 1,151 pupils with a term of 35,060 marks. */
final class Demo {
    static final String PASSWORD = "bienvenue au kalanso";
    static final String HEAD_OF_COLLEGE = "directrice";
    static final String HEAD_OF_LYCEE = "proviseur";

    /** Everybody who can sign in. */
    static final List<String> NAMES = List.of(
            HEAD_OF_COLLEGE,
            HEAD_OF_LYCEE,
            "directeur",
            "prof.directrice",
            "prof.proviseur",
            "parent.proviseur",
            "eleve.proviseur");

    static final Ground.Furnishing FILLED =
            ground -> ground.laterStart(ground.freshData(), "--demo").awaitReady();

    private static final int PAGE = 100;

    private Demo() {}

    static Api lycee(MeasuredProgram program) throws IOException {
        return Api.signIn(program, HEAD_OF_LYCEE, PASSWORD);
    }

    /** The ids of a list of the API, all pages of it. */
    static List<String> ids(Api api, String path) throws IOException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            var page = api.get(path + "?limit=" + PAGE + cursor);
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
