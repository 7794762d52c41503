package org.kalanso.platform.live;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened, as a listener gets it.
 *
 * @param seq its number in the stream, from 1 upwards
 * @param type in lower case, with {@code _} between words
 * @param at when it happened, UTC
 * @param data further fields of the frame; never {@code type}, {@code seq} or {@code at}
 */
public record LiveEvent(long seq, String type, Instant at, Map<String, ?> data) {}
