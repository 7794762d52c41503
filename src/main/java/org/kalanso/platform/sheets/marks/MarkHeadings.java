package org.kalanso.platform.sheets.marks;

import java.util.Set;
import org.kalanso.platform.text.Names;

/** The headings that both forms of mark sheets share. */
final class MarkHeadings {
    private static final Set<String> MATRICULE = Set.of(
            "matricule",
            "mle",
            "n matricule",
            "identifiant",
            "n iden",
            "iden",
            "ine",
            "ien",
            "student id",
            "id",
            "admission no");
    private static final Set<String> NAME = Set.of(
            "nom et prenoms",
            "nom et prenom",
            "noms et prenoms",
            "noms et prenom",
            "nom",
            "noms",
            "eleve",
            "eleves",
            "nom complet",
            "name",
            "full name",
            "student",
            "student name",
            "prenoms et nom",
            "prenom et nom");
    private static final Set<String> GIVEN_NAMES =
            Set.of("prenom", "prenoms", "given names", "first name", "first names");
    private static final Set<String> NUMBER = Set.of("n", "no", "num", "numero", "#", "rang");
    private static final Set<String> OF_THE_PUPIL = Set.of(
            "prenom",
            "prenoms",
            "sexe",
            "sex",
            "genre",
            "classe",
            "class",
            "date de naissance",
            "observations",
            "total",
            "moyenne",
            "rang",
            "remarques",
            "appreciation",
            "moy",
            "average",
            "rank");

    private MarkHeadings() {}

    static String key(String heading) {
        return Names.tidy(Names.key(heading).replaceAll("\\((s|e)\\)", "").replaceAll("[().:°º_]+", " "));
    }

    static boolean isMatricule(String heading) {
        return MATRICULE.contains(key(heading));
    }

    static boolean isName(String heading) {
        return NAME.contains(key(heading));
    }

    static boolean isGivenNames(String heading) {
        return GIVEN_NAMES.contains(key(heading));
    }

    /** Columns of a mark sheet that hold no marks. */
    static boolean isOther(String heading) {
        String key = key(heading);
        return NUMBER.contains(key) || OF_THE_PUPIL.contains(key);
    }
}
