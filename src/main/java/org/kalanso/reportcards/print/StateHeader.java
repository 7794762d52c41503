package org.kalanso.reportcards.print;

import java.util.List;
import java.util.Map;

/**
 * What stands at the head of a school's paper for its state: name and motto, in each official language that schools print.
 * Names and mottos are those of the constitutions.
 */
public record StateHeader(List<State> states) {
    public record State(String name, String motto) {}

    private static final Map<String, StateHeader> BY_COUNTRY = Map.ofEntries(
            one("BF", "Burkina Faso", "La Patrie ou la Mort, nous vaincrons"),
            one("BI", "République du Burundi", "Unité – Travail – Progrès"),
            one("BJ", "République du Bénin", "Fraternité – Justice – Travail"),
            one("CD", "République démocratique du Congo", "Justice – Paix – Travail"),
            one("CF", "République centrafricaine", "Unité – Dignité – Travail"),
            one("CG", "République du Congo", "Unité – Travail – Progrès"),
            one("CI", "République de Côte d’Ivoire", "Union – Discipline – Travail"),
            Map.entry(
                    "CM",
                    new StateHeader(List.of(
                            new State("République du Cameroun", "Paix – Travail – Patrie"),
                            new State("Republic of Cameroon", "Peace – Work – Fatherland")))),
            one("DJ", "République de Djibouti", "Unité – Égalité – Paix"),
            one("GA", "République gabonaise", "Union – Travail – Justice"),
            one("GN", "République de Guinée", "Travail – Justice – Solidarité"),
            one("GQ", "République de Guinée équatoriale", "Unité – Paix – Justice"),
            one("MG", "République de Madagascar", "Fitiavana – Tanindrazana – Fandrosoana"),
            one("ML", "République du Mali", "Un Peuple – Un But – Une Foi"),
            one("MR", "République islamique de Mauritanie", "Honneur – Fraternité – Justice"),
            one("NE", "République du Niger", "Fraternité – Travail – Progrès"),
            one("RW", "République du Rwanda", "Unité – Travail – Patriotisme"),
            one("SN", "République du Sénégal", "Un Peuple – Un But – Une Foi"),
            one("TD", "République du Tchad", "Unité – Travail – Progrès"),
            one("TG", "République togolaise", "Travail – Liberté – Patrie"));

    private static final StateHeader NONE = new StateHeader(List.of(new State("", "")));

    /** @param country ISO 3166-1; an unknown one has an empty header */
    static StateHeader of(String country) {
        return BY_COUNTRY.getOrDefault(country, NONE);
    }

    public State first() {
        return states.getFirst();
    }

    public State last() {
        return states.getLast();
    }

    private static Map.Entry<String, StateHeader> one(String country, String name, String motto) {
        return Map.entry(country, new StateHeader(List.of(new State(name, motto))));
    }
}
