/**
 * One's own data, taken along or forgotten. Every module gives out and forgets what it keeps
 * ({@link org.kalanso.platform.privacy.PersonalData}); here it is asked for, decided and put together.
 */
@NullMarked
package org.kalanso.accounts.privacy;

import org.jspecify.annotations.NullMarked;
