package org.kalanso.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Class lists as large as one likes, always the same for the same numbers: common names, so that many pupils share one and
 * lists have to be told apart by more than the family name.
 */
final class PupilFile {
    private static final int PER_CLASS = 50;
    private static final int LEVELS = 4;
    private static final int FIRST_LEVEL = 7;
    private static final List<String> FAMILIES = List.of(
            "BAH",
            "BALDÉ",
            "BANGOURA",
            "BARRY",
            "BÉRÉTÉ",
            "CAMARA",
            "CISSÉ",
            "CONDÉ",
            "CONTÉ",
            "DIALLO",
            "DIABY",
            "DOUMBOUYA",
            "FOFANA",
            "HABA",
            "KABA",
            "KEÏTA",
            "KOÏVOGUI",
            "KOUROUMA",
            "MARA",
            "SACKO",
            "SOUMAH",
            "SOW",
            "SYLLA",
            "TOURÉ",
            "TRAORÉ",
            "YANSANÉ");
    private static final List<String> GIVEN = List.of(
            "Aïcha",
            "Aminata",
            "Bintou",
            "Djénabou",
            "Fanta",
            "Fatoumata",
            "Hadja",
            "Hawa",
            "Kadiatou",
            "Mariama",
            "Nana",
            "Oumou",
            "Ramatoulaye",
            "Saran",
            "Abdoulaye",
            "Alpha",
            "Amadou",
            "Boubacar",
            "Cellou",
            "Ibrahima",
            "Ismaël",
            "Lansana",
            "Mamadou",
            "Mohamed",
            "Moussa",
            "Ousmane",
            "Saliou",
            "Sékou",
            "Souleymane",
            "Thierno");
    private static final int GIRLS = 14;

    private PupilFile() {}

    /**
     * @param first number of the first pupil, a multiple of what a file holds
     * @param guardians of each pupil, 0 to 2
     */
    static byte[] of(int first, int pupils, int guardians) {
        var text = new StringBuilder("Matricule;Nom;Prénoms;Sexe;Né(e) le;Lieu;Classe;Redoublant");
        text.append(guardians > 0 ? ";Père;Tél père" : "").append(guardians > 1 ? ";Mère;Tél mère" : "");
        text.append('\n');
        for (int number = first; number < first + pupils; number++) {
            pupil(text, number, guardians);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void pupil(StringBuilder text, int number, int guardians) {
        // Steps that share no factor with the lists' lengths: neighbours on the roll are no neighbours in the alphabet.
        String family = FAMILIES.get(number * 7 % FAMILIES.size());
        int given = number * 11 / FAMILIES.size() % GIVEN.size();
        int classNumber = number / PER_CLASS;
        text.append(String.format(
                Locale.ROOT,
                "B%05d;%s;%s %s;%s;%02d/%02d/%d;Conakry;%de %d;%s",
                number,
                family,
                GIVEN.get(given),
                GIVEN.get((given + number) % GIRLS),
                given < GIRLS ? "F" : "M",
                1 + number % 28,
                1 + number % 12,
                2010 + number % 5,
                FIRST_LEVEL + classNumber % LEVELS,
                1 + classNumber / LEVELS,
                number % 9 == 0 ? "Oui" : "Non"));
        for (int guardian = 0; guardian < guardians; guardian++) {
            text.append(String.format(
                    Locale.ROOT,
                    ";%s %s %d;6%d%07d",
                    family,
                    GIVEN.get((number + guardian) % GIVEN.size()),
                    number,
                    2 + guardian * 4,
                    number));
        }
        text.append('\n');
    }
}
