package org.kalanso.audit.chain;

import java.util.HexFormat;
import java.util.UUID;

/**
 * Where a chain stood at some moment: whoever remembers it can tell later whether the journal still goes through it.
 *
 * @param school the zero id for the chain of acts that belong to no school
 * @param mac the link at that position, 32 bytes
 */
public record Standing(UUID school, long position, byte[] mac) {
    /** The chain of acts that belong to no school. */
    public static final UUID NO_SCHOOL = new UUID(0, 0);

    static Standing parse(String line) {
        String[] words = line.strip().split(" ");
        return new Standing(
                UUID.fromString(words[0]),
                Long.parseLong(words[1]),
                HexFormat.of().parseHex(words[2]));
    }

    String line() {
        return school + " " + position + " " + HexFormat.of().formatHex(mac);
    }

    /** The first sixteen hexadecimal digits, in fours: what is printed and compared by eye. */
    public String fingerprint() {
        String hex = HexFormat.of().withUpperCase().formatHex(mac).substring(0, 16);
        return hex.replaceAll("(.{4})(?!$)", "$1-");
    }
}
