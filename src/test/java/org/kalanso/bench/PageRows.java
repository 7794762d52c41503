package org.kalanso.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What pages weigh and how long a phone waits for them, in a real browser. */
final class PageRows {
    private static final int RUNS = 3;
    private static final String FIRST =
            ", first visit with an empty cache: everything that is sent, compressed, with headers";
    private static final String SLOW =
            ", empty cache, 400 kbit/s and 400 ms until each answer begins: until everything it names is there and has run";
    private static final int PUPILS = 62;

    private PageRows() {}

    /** One opening of pages in a browser. */
    @FunctionalInterface
    private interface Scene {
        double play(MeasuredProgram program, Chromium phone) throws IOException;
    }

    static List<Row> all() {
        return List.of(
                new Line("bytes-sign-in", "Sign-in page" + FIRST, Target.atMost(60, "KB"), played(PageRows::signIn)),
                new Line(
                        "bytes-home",
                        "Home of the head of a lycée of 1,151 pupils" + FIRST,
                        Target.atMost(90, "KB"),
                        played((program, phone) -> signedIn(program, phone, Demo.HEAD_OF_LYCEE)
                                .open(program.address() + "/")
                                .kilobytes())),
                new Line(
                        "bytes-grid",
                        "Mark grid of a class of " + PUPILS + FIRST,
                        Target.atMost(100, "KB"),
                        played((program, phone) -> signedIn(program, phone, Demo.HEAD_OF_COLLEGE)
                                .open(program.address() + grid(program))
                                .kilobytes())),
                new Line(
                        "bytes-later-page",
                        "A later page, the heaviest of home, classes, a class, pupils (20 a page), a pupil, notices: everything"
                                + " that is sent, with headers",
                        Target.atMost(8, "KB"),
                        played(PageRows::laterPage)),
                new Line("slow-sign-in", "Sign-in page" + SLOW, Target.atMost(2.5, "s"), played((program, phone) -> {
                    phone.slowNetwork();
                    return phone.open(program.address() + "/sign-in").seconds();
                })),
                new Line(
                        "slow-home",
                        "Home of the head of a lycée" + SLOW,
                        Target.atMost(3.5, "s"),
                        played((program, phone) -> {
                            signedIn(program, phone, Demo.HEAD_OF_LYCEE).slowNetwork();
                            return phone.open(program.address() + "/").seconds();
                        })));
    }

    private static Line.Measure played(Scene scene) {
        return ground -> {
            MeasuredProgram program = ground.with(Demo.FILLED);
            List<Double> figures = new ArrayList<>();
            // The first warms the program up.
            for (int run = 0; run <= RUNS; run++) {
                try (Chromium phone = Chromium.start(ground.freshData())) {
                    figures.add(scene.play(program, phone));
                }
            }
            return figures.subList(1, figures.size());
        };
    }

    private static double signIn(MeasuredProgram program, Chromium phone) throws IOException {
        return phone.open(program.address() + "/sign-in").kilobytes();
    }

    private static Chromium signedIn(MeasuredProgram program, Chromium phone, String name) throws IOException {
        try (Visit visit = program.visit()) {
            phone.carry(program.address(), visit.signIn(name, Demo.PASSWORD));
        }
        return phone;
    }

    private static double laterPage(MeasuredProgram program, Chromium phone) throws IOException {
        signedIn(program, phone, Demo.HEAD_OF_LYCEE);
        double heaviest = 0;
        for (String path : later(program)) {
            // Once for what this kind of page alone needs; then it is a later page.
            phone.open(program.address() + path);
            heaviest = Math.max(heaviest, phone.open(program.address() + path).kilobytes());
        }
        return heaviest;
    }

    private static List<String> later(MeasuredProgram program) throws IOException {
        try (Api api = Demo.lycee(program)) {
            String group =
                    api.get("/api/v1/classes").path("items").path(0).path("id").asString();
            String pupil =
                    api.get("/api/v1/students").path("items").path(0).path("id").asString();
            return List.of("/", "/classes", "/classes/" + group, "/students", "/students/" + pupil, "/notices");
        }
    }

    private static String grid(MeasuredProgram program) throws IOException {
        try (Api api = Api.signIn(program, Demo.HEAD_OF_COLLEGE, Demo.PASSWORD)) {
            for (var group : api.get("/api/v1/classes?limit=100").path("items")) {
                if (group.path("pupils").asInt() == PUPILS) {
                    return "/classes/" + group.path("id").asString() + "/grid";
                }
            }
            throw new IOException("The college has no class of " + PUPILS);
        }
    }
}
