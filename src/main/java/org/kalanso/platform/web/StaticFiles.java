package org.kalanso.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Everything under {@code static/}, in memory from the start and already compressed. One hash over all files stands in
 * every address, so that browsers keep files for ever and a script's relative imports stay within one release.
 */
@Component
public class StaticFiles {
    private static final String ROOT = "/static/";
    private final Map<String, StaticFile> files = new TreeMap<>();
    private final String hash;

    StaticFiles() throws IOException {
        var raw = read();
        raw.forEach((path, bytes) -> files.put(path, StaticFile.of(path, prepared(path, bytes, raw))));
        hash = hash();
    }

    /**
     * @param path below {@code static/}, such as {@code css/app.css}
     * @throws IllegalArgumentException for a file that isn't there: a bug that the first test of the page finds
     */
    public String address(String path) {
        if (!files.containsKey(path)) throw new IllegalArgumentException("no static file " + path);
        return "/s/" + hash + "/" + path;
    }

    @Nullable
    StaticFile file(String path) {
        return files.get(path);
    }

    boolean isCurrent(String asked) {
        return hash.equals(asked);
    }

    private static Map<String, byte[]> read() throws IOException {
        var raw = new TreeMap<String, byte[]>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
            String url = resource.getURL().toString();
            String path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
            if (resource.isReadable()) raw.put(path, resource.getContentAsByteArray());
        }
        return raw;
    }

    private static byte[] prepared(String path, byte[] bytes, Map<String, byte[]> all) {
        if (!path.endsWith(".css")) return bytes;
        return StyleSheet.of(new String(bytes, UTF_8), path, all).getBytes(UTF_8);
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, file) -> {
                digest.update(path.getBytes(UTF_8));
                digest.update(file.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
