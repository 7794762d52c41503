package org.kalanso.platform.live;

import java.util.UUID;

/** Who may listen: somebody who is signed in, or a device with a key of its own. */
public sealed interface LiveHolder permits LivePerson, LiveDevice {
    /** The sign-in or the key that it stands on: when that ends, so do its connections. */
    UUID proof();

    /** Whose connections are counted together. */
    UUID owner();
}
