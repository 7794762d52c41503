package org.kalanso.platform.web;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;

/**
 * What a page needs from the request it answers; the token, the frame and the toast are fetched only when a template
 * asks for them.
 */
record PageRequest(
        String path,
        String requestId,
        @Nullable String theme,
        Supplier<String> csrf,
        UnaryOperator<String> assets,
        Function<Caller, Frame> frame,
        ToastRack toasts) {

    /** Where sentences for the next page are left and taken. */
    record ToastRack(Supplier<@Nullable Toast> take, Consumer<Toast> leave) {}
}
