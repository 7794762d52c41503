package org.kalanso.platform.live;

import java.util.UUID;

/**
 * A device that listens by its own key, with nobody signed in.
 *
 * @param key names its key without being it: another key has another name
 * @param address the network address it speaks from
 */
public record LiveDevice(UUID id, UUID key, String address) implements LiveHolder {
    @Override
    public UUID proof() {
        return key;
    }

    @Override
    public UUID owner() {
        return id;
    }
}
