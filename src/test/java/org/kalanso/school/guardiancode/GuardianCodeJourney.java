package org.kalanso.school.guardiancode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.SchoolTest;

/** From the school's paper to the parent's phone. */
class GuardianCodeJourney extends SchoolTest {
    private static final Pattern CODE = Pattern.compile("\\b([A-HJ-NP-Z2-9]{4} [A-HJ-NP-Z2-9]{4})\\b");

    @Test
    void the_school_prints_a_code_and_the_parent_types_it_in() throws Exception {
        String child = admit("N’Diaye-Diallo", "Mariama Ciré");
        String classId = openClass("7e A");
        enrol(child, classId);
        PersonId mother = someone("Diallo", "Mabinty", null, school);

        try (var desk = Browser.desk(address()).as(headPage);
                var phone = Browser.phone(address()).as(page(mother))) {
            desk.open("/classes/" + classId)
                    .page()
                    .getByText("Imprimer les codes des parents")
                    .first()
                    .click();
            desk.picture("guardian-codes-ask").isAccessible();
            desk.open("/students/" + child + "/guardians");
            desk.page().getByText("Imprimer un code").click();
            desk.page().getByText("Voir le résultat").click();
            desk.page().getByText("Télécharger les codes").waitFor();
            desk.picture("guardian-codes-ready").isAccessible();
            String job = desk.page().url().replaceAll(".*/", "");
            String code = printed(job);

            typeIn(phone, code);
        }
        assertThat(sql.sql("select count(*) from school.guardianship where student_id = ?")
                        .param(UUID.fromString(child))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void typeIn(Browser phone, String code) {
        phone.open("/children").picture("children-none").isAccessible();
        phone.page().getByLabel("Code pour le parent").fill("ABCD 2345");
        phone.page().getByLabel("Mère").check();
        phone.page().getByText("Ajouter cet enfant").click();
        phone.page().getByText("Ce code n’est pas valable").first().waitFor();
        phone.picture("children-wrong").isAccessible().forgivesErrors();
        phone.page().getByLabel("Code pour le parent").fill(code.toLowerCase(java.util.Locale.ROOT));
        phone.page().getByLabel("Mère").check();
        phone.page().getByText("Ajouter cet enfant").click();
        phone.page().getByText("N’Diaye-Diallo Mariama Ciré").first().waitFor();
        phone.picture("children-one").isAccessible();
        phone.open("/profile/matricule").picture("number-check").isAccessible();
    }

    private String printed(String job) throws java.io.IOException {
        try (var document =
                Loader.loadPDF(headPage.post("/guardian-codes/" + job, Map.of()).bytes())) {
            var found = CODE.matcher(new PDFTextStripper().getText(document));
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }
}
