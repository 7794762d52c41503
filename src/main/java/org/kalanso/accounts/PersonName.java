package org.kalanso.accounts;

import org.kalanso.platform.ids.PersonId;

/** What a person is called. */
public record PersonName(PersonId id, String familyName, String givenNames) {
    /** As lists and greetings show it: given names first. */
    public String full() {
        return givenNames.isEmpty() ? familyName : givenNames + " " + familyName;
    }
}
