package org.kalanso.computerroom.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;

/**
 * One act on several seats.
 *
 * @param seen what stood on the operator's screen; a seat that is left out is acted on as it is
 * @param key of the request: the same act on the same seats under the same key is done once; blank = always
 * @param words of a message, 1 to 300 characters
 */
record ConsoleOrder(
        ConsoleAct act,
        List<UUID> seats,
        List<SeenSeat> seen,
        String key,
        @Nullable String words) {
    private static final int LONGEST_KEY = 90;
    private static final int LONGEST_MESSAGE = 300;

    ConsoleOrder {
        seats = seats.stream().distinct().sorted().toList();
        seen = List.copyOf(seen);
    }

    /** @throws Problem 422 where nothing is chosen or nothing is said */
    ConsoleOrder checked() {
        if (seats.isEmpty()) throw ComputerroomProblem.nothingChosen();
        if (key.length() > LONGEST_KEY) throw Problem.invalid("key", "too-long", LONGEST_KEY);
        String said = words;
        if (act == ConsoleAct.MESSAGE) {
            var errors = new FieldErrors();
            said = errors.text("message", words, LONGEST_MESSAGE);
            errors.refuse();
        }
        return new ConsoleOrder(act, seats, seen, key.isBlank() ? Ids.newId().toString() : key, said);
    }

    Optional<SeenSeat> seen(UUID seat) {
        return seen.stream().filter(each -> each.workstation().equals(seat)).findFirst();
    }

    /** Tells this act from another under the same key: SHA-256, hexadecimal. */
    String what() {
        try {
            String text = act + " " + seats + " " + words;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
