package org.kalanso.accounts.session;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a sign-in comes from, as its owner will recognise it in the list of sessions.
 *
 * @param name the browser's own words, at most 200 characters
 * @param address the network address the request came from
 */
public record Device(String name, String address) {
    private static final int LONGEST = 200;

    /** As its owner calls it; empty when it said nothing. */
    public String shortName() {
        return DeviceName.of(name);
    }

    public static Device of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String name = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", "");
        return new Device(name.substring(0, Math.min(LONGEST, name.length())), request.getRemoteAddr());
    }
}
