/**
 * What nobody foresaw, told to a Sentry server where one is set ({@code KALANSO_SENTRY_DSN}), and to nobody otherwise. What
 * leaves: when, which class logged it, the constant words of the message, types and places of the exceptions, the request's
 * number, the release. What never leaves: values in messages, words of exceptions, addresses, names, headers, cookies, host.
 */
@NullMarked
package org.kalanso.platform.sentry;

import org.jspecify.annotations.NullMarked;
