/**
 * The live channel: what happens reaches open pages and programs over a WebSocket, without asking.
 *
 * <ol>
 *   <li>A module offers a {@link org.kalanso.platform.live.LiveTopic}; its address is {@code /ws/<name>} or {@code /ws/<name>/<id>}.
 *   <li>What is heard there is a stream of numbered events that the module keeps. Whoever comes back with the last number heard
 *       misses nothing and hears nothing twice.
 *   <li>A write rings through the database, in its own transaction, so every node hears it once it is committed; what was rung while
 *       nobody listened is asked for after a lost connection, and at every beat.
 *   <li>A connection lives as long as its session: it is closed when that ends, and asked about at every beat.
 * </ol>
 */
@NullMarked
package org.kalanso.platform.live;

import org.jspecify.annotations.NullMarked;
