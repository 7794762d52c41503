package org.kalanso.school.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.sheets.Sheets;
import org.kalanso.school.ClassName;

/** Lists that no data file has but schools do. */
class OddListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-16"})
    void every_encoding_is_recognised(String encoding) {
        PupilList list = read(
                "Matricule;Nom;Prénoms;Classe\nA1;Bérété;Aïcha;6e 1\nA2;N’Diaye;Zoé;6e 1\n", Charset.forName(encoding));
        assertThat(list.pupils()).extracting(p -> p.name().whole()).containsExactly("Bérété Aïcha", "N’Diaye Zoé");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void every_separator_is_recognised(String separator) {
        String text = "Matricule;Nom;Prénoms;Classe;Téléphone\nA1;Bah;Aïcha;6e 1;622 54 72 14\nA2;Sow;Zoé;6e 1;\n";
        assertThat(read(text.replace(";", separator)).pupils()).hasSize(2);
    }

    @Test
    void a_heading_with_a_line_break_in_quotes_is_one_heading() {
        PupilList list = read(
                "\"Matricule\nde l'élève\";Matricule;Nom;\"Téléphone\ntuteur\";Classe;Sexe\nx;A1;BAH Aïcha;+224 622547214;6e 1;F\n");
        assertThat(list.pupils()).hasSize(1);
        assertThat(list.guardians().getFirst().firstValidPhone()).isEqualTo("+224622547214");
    }

    @Test
    void a_quote_that_opens_a_field_and_never_closes_swallows_nothing() {
        PupilList list =
                read("Matricule\tNom\tPrénoms\tClasse\nA1\tBah\t\"Junior Ali\tCI\nA2\tSow\tAwa\tCI\nA3\tBa\tIda\tCI\n");
        assertThat(list.pupils()).hasSize(3);
        assertThat(list.pupils().getFirst().name().given()).isEqualTo("\"Junior Ali");
    }

    @Test
    void father_and_mother_with_one_phone_are_two_guardians_and_a_bare_number_is_neither() {
        PupilList list = read("Matricule;Nom;Prénoms;Classe;Père;Tél père;Mère;Tél mère;Tuteur;Tél tuteur\n"
                + "A1;Bah;Ali;6e 1;Sékou Bah;622547214;Awa Sow;622547214;;\nA2;Bah;Zoé;6e 1;;;;;;622547214\n");
        assertThat(list.guardians()).extracting(GuardianEntry::name).containsExactly("Sékou Bah", "Awa Sow", "");
    }

    @Test
    void guardians_without_a_valid_phone_are_never_shared() {
        PupilList list = read(
                "Matricule;Nom;Prénoms;Classe;Tuteur;Tél tuteur\nA1;Bah;Ali;6e 1;Sékou Bah;\nA2;Bah;Zoé;6e 1;Sékou Bah;12 34\n");
        assertThat(list.guardians()).hasSize(2);
        assertThat(list.issues()).extracting(Issue::code).containsExactly(Issue.Code.INVALID_PHONE);
    }

    @Test
    void an_English_list_is_understood() {
        PupilList list = read(
                "S/N,Admission No,Surname,First names,Gender,Date of birth,Place of birth,Class,Repeater,Father's name,Father's phone\n"
                        + "1,L/001,NJOYA,Mary,Female,3 March 2012,Bamenda,Form 1,No,Peter Njoya,+237 671 79 94 07\n");
        PupilEntry pupil = list.pupils().getFirst();
        assertThat(pupil.born()).hasToString("2012-03-03");
        assertThat(pupil.sex()).isEqualTo("F");
        assertThat(pupil.repeater()).isFalse();
        assertThat(list.guardians().getFirst().firstValidPhone()).isEqualTo("+237671799407");
        assertThat(list.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12/03/2012,2012-03-12", "3.4.12,2012-04-03", "2012-03-12,2012-03-12", "1er mars 2012,2012-03-01",
                "vers 2012,2012",
        "né vers 2010,2010", "00/00/2012,2012", "2012,2012", "31/02/2013,INVALID_DATE", "12/03/2031,DATE_IN_FUTURE",
        "29/02/2011,INVALID_DATE", "hier,INVALID_DATE", "12/13/2012,INVALID_DATE", "41922,INVALID_DATE",
                "2031,DATE_IN_FUTURE"
    })
    void dates_are_read_or_named_never_guessed(String typed, String wanted) {
        BirthDates.Read read = new BirthDates(TODAY).read(typed);
        assertThat(read.issue() == null ? read.date().toString() : read.issue().name())
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "6ème 1,6e 1",
        "6e1,6e 1",
        "SIXIEME 1,6e 1",
        "5è 2,5e 2",
        "TLE C,Tle C",
        "Terminale D,Tle D",
        "1ere D1,1ère D1",
        "2nde  C1,2nde C1",
        "10e A,10e A",
        "7eA,7e A",
        "ci,CI",
        "Ce1 B,CE1 B",
        "4eESP,4e ESP",
        "2de A,2nde A",
        "Seconde C,2nde C"
    })
    void spellings_of_a_class_are_one_class(String one, String other) {
        assertThat(ClassName.of(one).key()).isEqualTo(ClassName.of(other).key());
        assertThat(ClassName.of(one).display()).isEqualTo(ClassName.of(other).display());
    }

    @ParameterizedTest
    @CsvSource({"6e 1,6e 2", "7e A,7e B", "10e A,1ère A", "2nde C1,2nde C2", "Tle A,1ère A", "CE1,CE2"})
    void other_classes_stay_others(String one, String other) {
        assertThat(ClassName.of(one).key()).isNotEqualTo(ClassName.of(other).key());
    }

    @Test
    void a_file_without_pupils_is_no_list_of_pupils() {
        assertThat(PupilListReader.read(
                        Sheets.read("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)), Choices.NONE, TODAY))
                .isNull();
    }

    private static PupilList read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static PupilList read(String text, Charset charset) {
        return Objects.requireNonNull(PupilListReader.read(Sheets.read(text.getBytes(charset)), Choices.NONE, TODAY));
    }
}
