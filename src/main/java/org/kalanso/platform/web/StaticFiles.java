package org.kalanso.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of static files: the content's hash stands in them, so that browsers keep them for ever. */
@Component
public class StaticFiles {
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** @param path below {@code static/}, such as {@code css/kalanso.css} */
    public String address(String path) {
        return "/s/" + hashes.computeIfAbsent(path, StaticFiles::hash) + "/" + path;
    }

    private static String hash(String path) {
        try (var in = new ClassPathResource("static/" + path).getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
