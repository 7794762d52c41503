/**
 * What people agree to: each answer is kept with the text that was shown, its hash, the way it came and who gave it for
 * whom. For a minor a guardian answers, up to the age that the country's entry in {@code consents/ages.json} says; from then on
 * only the person does. Nothing is edited: a withdrawal is a further answer, and the last one counts.
 */
@NullMarked
package org.kalanso.accounts.consent;

import org.jspecify.annotations.NullMarked;
