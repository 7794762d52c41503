package org.kalanso.accounts.signin;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * Somebody whom the typed name can mean.
 *
 * @param hash of their password or PIN, whichever the typed secret looks like; null when they have none or may not sign in
 * @param school the school of the matricule they were found by; null for the other kinds
 */
record Holder(
        PersonId person,
        @Nullable SchoolId school,
        @Nullable String hash) {}
