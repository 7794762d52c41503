package org.kalanso.school.rosterfile;

import static org.kalanso.school.rosterfile.PupilField.*;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.marks.MarkColumn;

/** The headings that schools write over a list of pupils, in French and English. */
final class PupilHeadings {
    private static final Map<String, PupilField> EXACT = new HashMap<>();
    private static final Pattern NOT_OURS = Pattern.compile(
            ".*\\b(profession|metier|adresse|address|e ?mail|mail|courriel|quartier|domicile|job|occupation|eleve tel|tel eleve)\\b.*");
    private static final Pattern PHONE =
            Pattern.compile(".*\\b(tel|tels|telephone|telephones|phone|phones|portable|mobile|gsm|whatsapp|cell)\\b.*");
    private static final Pattern FATHER_WORD = Pattern.compile(".*\\b(pere|father|papa)\\b.*");
    private static final Pattern MOTHER_WORD = Pattern.compile(".*\\b(mere|mother|maman)\\b.*");
    private static final Pattern GUARDIAN_WORD = Pattern.compile(
            ".*\\b(tuteur|tutrice|tuteurs|parent|parents|responsable|guardian|guardians|correspondant)\\b.*");
    private static final Pattern BIRTH = Pattern.compile(".*\\b(naissance|birth|ne|nee|born)\\b.*");
    private static final Pattern PLACE = Pattern.compile(".*\\b(lieu|place|ville|a|at)\\b.*");

    static {
        all(NUMBER, "n", "no", "num", "numero", "ordre", "n ordre", "numero d'ordre", "rang", "s/n", "sn", "sl", "#");
        all(
                MATRICULE,
                "matricule",
                "matricules",
                "mle",
                "mat",
                "matr",
                "n matricule",
                "no matricule",
                "numero matricule",
                "numero de matricule",
                "n mle",
                "n iden",
                "iden",
                "identifiant",
                "n identifiant",
                "ien",
                "ine",
                "n ine",
                "identification",
                "n identification",
                "code eleve",
                "id",
                "id eleve",
                "student id",
                "student number",
                "registration number",
                "registration no",
                "reg no",
                "admission number",
                "admission no",
                "pupil id");
        all(
                FAMILY_NAME,
                "nom",
                "noms",
                "nom de famille",
                "nom famille",
                "family name",
                "surname",
                "last name",
                "lastname");
        all(
                GIVEN_NAMES,
                "prenom",
                "prenoms",
                "given name",
                "given names",
                "first name",
                "first names",
                "firstname",
                "forename",
                "forenames",
                "other names");
        all(
                FULL_NAME,
                "nom et prenom",
                "nom et prenoms",
                "noms et prenoms",
                "noms et prenom",
                "noms prenoms",
                "nom prenoms",
                "nom prenom",
                "nom & prenom",
                "nom & prenoms",
                "noms & prenoms",
                "prenom et nom",
                "prenoms et nom",
                "prenoms et noms",
                "prenom nom",
                "prenoms nom",
                "nom complet",
                "noms complets",
                "nom de l'eleve",
                "noms des eleves",
                "eleve",
                "eleves",
                "full name",
                "full names",
                "fullname",
                "name",
                "names",
                "name and surname",
                "student name",
                "student",
                "pupil",
                "pupil name",
                "name of student");
        all(SEX, "sexe", "sex", "genre", "gender", "s", "m/f", "f/m", "g/f");
        all(BIRTH_DATE, "ddn", "dob", "date naiss", "date de naiss", "date naiss.", "date n", "date nais");
        all(
                BIRTH_PLACE,
                "a",
                "lieu",
                "lieu naiss",
                "lieu de naiss",
                "ne a",
                "nee a",
                "ville de naissance",
                "place of birth");
        all(CLASS, "classe", "classes", "class", "groupe classe", "division", "salle", "form");
        all(SERIES, "serie", "series", "filiere", "option", "stream", "track", "specialite");
        all(
                REPEATER,
                "redoublant",
                "redoublante",
                "red",
                "redouble",
                "doublant",
                "r",
                "repeater",
                "repeating",
                "redoublement");
        all(
                CONTACT,
                "contact",
                "contacts",
                "contact parent",
                "contact parents",
                "contacts parents",
                "contact du parent",
                "contact des parents",
                "contact tuteur",
                "parent contact",
                "guardian contact");
    }

    private PupilHeadings() {}

    private static void all(PupilField field, String... headings) {
        for (String heading : headings) EXACT.put(heading, field);
    }

    /** @param heading as written; null is a heading nobody foresaw */
    static @Nullable PupilField recognise(String heading) {
        if (MarkColumn.parse(heading) != null) return MARK;
        String key = Headings.key(heading);
        if (key.isEmpty() || key.length() > 60) return null;
        PupilField exact = EXACT.get(key);
        return exact != null ? exact : byWords(key);
    }

    private static @Nullable PupilField byWords(String key) {
        if (NOT_OURS.matcher(key).matches()) return null;
        boolean father = FATHER_WORD.matcher(key).matches();
        boolean mother = MOTHER_WORD.matcher(key).matches();
        if (PHONE.matcher(key).matches()) return father ? FATHER_PHONE : mother ? MOTHER_PHONE : GUARDIAN_PHONE;
        if (father) return FATHER;
        if (mother) return MOTHER;
        if (GUARDIAN_WORD.matcher(key).matches()) return GUARDIAN;
        if (BIRTH.matcher(key).matches()) return PLACE.matcher(key).matches() ? BIRTH_PLACE : BIRTH_DATE;
        return null;
    }
}
