package org.kalanso.platform.live;

import java.util.Locale;
import org.kalanso.platform.access.Caller;

/**
 * Who listens to a stream.
 *
 * @param caller as their session stood at the last beat at the latest
 * @param locale the language of the page or program that listens
 */
public record LiveListener(Caller caller, String stream, Locale locale) {}
