package org.kalanso.platform.web;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a page needs from the request it answers; the token is made only when a form asks for it. */
record PageRequest(String path, String requestId, Supplier<String> csrf, UnaryOperator<String> assets) {}
