package org.kalanso.computerroom.visitor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * What stands under a consent. Lines, not a picture: they are read number by number, so nothing can hide in them, and a
 * signature takes one or two kilobytes.
 *
 * @param path lines on {@value #WIDTH} × {@value #HEIGHT} points as SVG writes them, {@code M12 80L14 78…}; empty = none
 * @param signer the name typed instead, by whoever can't draw; empty = none
 */
public record Signature(String path, String signer) {
    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;
    private static final int LONGEST = 12_000;
    private static final int LEAST_POINTS = 6;
    private static final int LEAST_REACH = 30;
    /** One point right behind the other: whatever else stands in a path ends the reading, in one pass. */
    private static final Pattern POINT = Pattern.compile("\\G[ML](\\d{1,3}) (\\d{1,3})");

    /** A consent is drawn, typed, or was only said before the operator. */
    public enum How {
        DRAWN,
        TYPED,
        SPOKEN
    }

    static Signature of(FieldErrors errors, @Nullable String path, @Nullable String signer) {
        String drawn = path == null ? "" : path.strip();
        if (!drawn.isEmpty() && !isSignature(drawn)) {
            errors.add("signature", "computerroom.no-signature");
            drawn = "";
        }
        return new Signature(drawn, Names.tidy(errors.optional("signer", signer, 160)));
    }

    public How how() {
        if (!path.isEmpty()) return How.DRAWN;
        return signer.isEmpty() ? How.SPOKEN : How.TYPED;
    }

    /** A dot or a slip of the finger is none. */
    private static boolean isSignature(String path) {
        if (path.length() > LONGEST || path.charAt(0) != 'M') return false;
        int points = 0;
        int read = 0;
        int left = WIDTH;
        int right = 0;
        Matcher point = POINT.matcher(path);
        while (point.find()) {
            int x = Integer.parseInt(point.group(1));
            int y = Integer.parseInt(point.group(2));
            if (x > WIDTH || y > HEIGHT) return false;
            points++;
            read = point.end();
            left = Math.min(left, x);
            right = Math.max(right, x);
        }
        return read == path.length() && points >= LEAST_POINTS && right - left >= LEAST_REACH;
    }
}
