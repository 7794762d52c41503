package org.kalanso.computerroom.simulation;

/**
 * How often things happen and how long they last, in milliseconds.
 *
 * @param beat how often a seat gives its word
 * @param trouble how long a seat goes on without any on average
 * @param longest of a cut or a sleep
 * @param stay how long people stay before they end it themselves, on average
 * @param latency the longest that a message is usually on its way
 */
record Chances(long beat, long trouble, long longest, long stay, long latency) {}
