package org.kalanso.bench;

/** A program with one school of 50,000 pupils in 1,000 classes, brought in ten files. */
public final class LargeSchool {
    public static final Ground.Furnishing FOUNDED = ground -> {
        MeasuredProgram program = Imports.founded(ground);
        try (Api api = Api.ofAdministrator(program)) {
            for (int first = 0; first < LargeSchool.PUPILS; first += Imports.FILE) {
                Imports.bring(api, PupilFile.of(first, Imports.FILE, 0));
            }
        }
        return program;
    };

    private static final int PUPILS = 50_000;

    private LargeSchool() {}
}
