package org.kalanso.accounts;

import java.util.Locale;

/** Where a letter to a person goes, how it greets, and in which language it speaks. */
public record Recipient(String email, String name, Locale locale) {}
