package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every pair of colours that stands together can be read: WCAG 2.2 AA, 4.5:1 for text, 3:1 for what one presses. */
class TokensTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final List<String> GROUNDS = List.of("ground", "surface", "sunken");

    @Test
    void light_colours_can_be_read() throws IOException {
        check(colours(0));
    }

    @Test
    void dark_colours_can_be_read() throws IOException {
        check(colours(1));
    }

    @Test
    void a_chosen_dark_is_the_devices_dark() throws IOException {
        assertThat(colours(2)).isEqualTo(colours(1));
    }

    private static void check(Map<String, String> colours) {
        for (String ground : GROUNDS)
            for (String text : List.of("ink", "ink-soft", "link", "accent-ink", "ok", "warn", "danger"))
                atLeast(4.5, colours, text, ground);
        for (String tone : List.of("ok", "warn", "danger")) {
            atLeast(4.5, colours, tone, tone + "-tint");
            atLeast(4.5, colours, "ink", tone + "-tint");
        }
        atLeast(4.5, colours, "link", "primary-tint");
        atLeast(4.5, colours, "ink", "primary-tint");
        atLeast(4.5, colours, "accent-ink", "accent-tint");
        atLeast(4.5, colours, "on-primary", "primary");
        atLeast(4.5, colours, "on-primary", "primary-hover");
        atLeast(4.5, colours, "on-primary", "danger-fill");
        atLeast(4.5, colours, "on-cloth", "cloth");
        for (String ground : GROUNDS) {
            atLeast(3, colours, "control", ground);
            atLeast(3, colours, "focus", ground);
        }
    }

    private static void atLeast(double ratio, Map<String, String> colours, String text, String ground) {
        assertThat(contrast(colour(colours, text), colour(colours, ground)))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(ratio);
    }

    private static String colour(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    /** The tokens of the nth block that begins with a {@code color-scheme}: light, the device's dark, the chosen dark. */
    private static Map<String, String> colours(int block) throws IOException {
        try (var in = Objects.requireNonNull(TokensTest.class.getResourceAsStream("/static/css/tokens.css"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String part = text.split("color-scheme: (light|dark);")[block + 1];
            var colours = new HashMap<String, String>();
            var found = COLOUR.matcher(part.substring(0, part.indexOf('}')));
            while (found.find()) colours.put(found.group(1), found.group(2));
            return colours;
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
