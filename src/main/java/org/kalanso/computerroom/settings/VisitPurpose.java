package org.kalanso.computerroom.settings;

import java.util.Locale;

/**
 * What visitors of a school come for, as its funders ask.
 *
 * @param code stays for ever, such as {@code JOB_SEARCH}: past figures name it
 * @param nameEn empty where the school gives none: then the other name is shown
 * @param offered whether it may be chosen from now on
 */
public record VisitPurpose(String code, String name, String nameEn, boolean offered) {
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") && !nameEn.isEmpty() ? nameEn : name;
    }
}
