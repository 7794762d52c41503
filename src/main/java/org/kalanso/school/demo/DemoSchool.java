package org.kalanso.school.demo;

import java.util.List;

/**
 * One school of the demo.
 *
 * @param key what its usernames begin with
 * @param lists class paths of the files a head would drop, in the order in which they are needed
 * @param classOfAccounts the class from which the demo's teacher, guardian and pupil come
 */
record DemoSchool(
        String key,
        String name,
        String shortName,
        String city,
        String preset,
        boolean bilingual,
        String headFamilyName,
        String headGivenNames,
        List<String> lists,
        String classOfAccounts) {

    static final List<DemoSchool> ALL = List.of(
            new DemoSchool(
                    "tafory",
                    "Collège Tafory",
                    "CTF",
                    "Conakry",
                    "guinea-secondary",
                    false,
                    "Diallo",
                    "Aïssatou",
                    List.of("demo/guinee/liste-eleves.xlsx", "demo/guinee/enseignants.csv"),
                    "7e A"),
            new DemoSchool(
                    "mbanga",
                    "Lycée bilingue de Mbanga",
                    "LBM",
                    "Mbanga",
                    "cameroon-secondary",
                    true,
                    "Ngo Mbong",
                    "Marie-Thérèse",
                    List.of("demo/cameroun/matieres.csv", "demo/cameroun/eleves.csv", "demo/cameroun/enseignants.csv"),
                    "6e 1"),
            new DemoSchool(
                    "kaolack",
                    "École élémentaire Kasnack",
                    "EEK",
                    "Kaolack",
                    "primary-10",
                    false,
                    "Ndiaye",
                    "Ousmane",
                    List.of("demo/senegal/eleves.tsv", "demo/senegal/enseignants.csv"),
                    "CM2"));
}
