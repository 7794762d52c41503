package org.kalanso.platform.web;

import org.jspecify.annotations.Nullable;

/** Addresses that come back from a browser and lead somewhere: only ever inside this installation. */
public final class LocalPath {
    private LocalPath() {}

    /** A browser reads {@code //host} and {@code /\host} as another host. */
    public static boolean isLocal(@Nullable String path) {
        return path != null && path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }

    public static String orHome(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }
}
