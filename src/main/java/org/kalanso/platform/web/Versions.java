package org.kalanso.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Versions of what people edit, as the API carries them: an {@code ETag} out, an {@code If-Match} back. */
public final class Versions {
    private Versions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version the caller last saw; null where they named none ({@code *} or nothing), so that nothing is compared.
     *
     * @throws Problem 412 where the tag is not one of ours: it can't be the present one
     */
    public static @Nullable Integer expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) return null;
        try {
            return Integer.valueOf(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException other) {
            throw Problem.stale();
        }
    }

    /** The answer that shows something with its version. */
    public static <T> ResponseEntity<T> shown(T body, int version) {
        return ResponseEntity.ok().header(HttpHeaders.ETAG, tag(version)).body(body);
    }

    /** The answer to whoever made something: where it is now, and its version. */
    public static <T> ResponseEntity<T> made(String path, Object id, T body, int version) {
        return ResponseEntity.created(URI.create(path + "/" + id))
                .header(HttpHeaders.ETAG, tag(version))
                .body(body);
    }

    /** @throws Problem 412 where somebody changed it meanwhile */
    public static void check(@Nullable Integer expected, int present) {
        if (expected != null && expected != present) throw Problem.stale();
    }
}
