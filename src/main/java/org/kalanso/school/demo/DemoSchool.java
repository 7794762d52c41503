package org.kalanso.school.demo;

import java.time.LocalDate;
import java.util.List;
import org.kalanso.school.preset.NewSchool;

/**
 * A school of the demo.
 *
 * @param lists files in {@code demo/}, in the order of their import
 * @param head what its head signs in with
 */
record DemoSchool(NewSchool school, List<String> lists, String headFamily, String headGiven, String head) {
    static final List<DemoSchool> ALL = List.of(
            new DemoSchool(
                    school(
                            "Collège Les Trois Fromagers",
                            "CTF",
                            "Conakry",
                            "guinea-secondary",
                            "2026-10-01",
                            "2027-06-30"),
                    List.of("guinee-eleves.xlsx"),
                    "Camara",
                    "Fatoumata",
                    "directrice"),
            new DemoSchool(
                    school(
                            "Lycée municipal bilingue",
                            "LMB",
                            "Douala",
                            "cameroon-secondary",
                            "2026-09-07",
                            "2027-06-11"),
                    List.of("cameroun-eleves.csv", "cameroun-enseignants.csv"),
                    "Mbarga",
                    "Thérèse",
                    "proviseur"),
            new DemoSchool(
                    school("École primaire Keur Soleil", "SN-KS", "Dakar", "primary-10", "2026-10-05", "2027-07-15"),
                    List.of("senegal-eleves.tsv"),
                    "Ndiaye",
                    "Ousmane",
                    "directeur"));

    private static NewSchool school(
            String name, String shortName, String city, String preset, String starts, String ends) {
        return new NewSchool(
                name,
                shortName,
                city,
                preset,
                null,
                null,
                LocalDate.parse(starts),
                LocalDate.parse(ends),
                preset.startsWith("cameroon"));
    }
}
