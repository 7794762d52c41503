package org.kalanso.accounts.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;

/**
 * Whereabouts a sign-in came from, as far as its network address tells without asking anybody: the block of addresses that a
 * provider holds. Its owner recognises their own; more would need a service that learns who signs in from where.
 *
 * @param local the network around this machine: no provider between
 * @param text such as {@code 41.82.0.0/16} or {@code 2c0f:f248:1::/48}; the address itself where it is local or unreadable
 */
public record AddressBlock(boolean local, String text) {
    public static AddressBlock of(String address) {
        // digits only: a name would be looked up
        if (!address.matches("[0-9a-fA-F:.]+(%.*)?") || address.isEmpty()) return new AddressBlock(false, address);
        try {
            return of(InetAddress.ofLiteral(address), address);
        } catch (IllegalArgumentException notAnAddress) {
            return new AddressBlock(false, address);
        }
    }

    private static AddressBlock of(InetAddress read, String address) {
        byte[] bytes = read.getAddress();
        if (read instanceof Inet4Address)
            return local(read)
                    ? new AddressBlock(true, address)
                    : new AddressBlock(false, (bytes[0] & 255) + "." + (bytes[1] & 255) + ".0.0/16");
        // fc00::/7, which Java's own question leaves out
        boolean own = local(read) || (bytes[0] & 0xfe) == 0xfc;
        if (own) return new AddressBlock(true, address);
        var text = new StringBuilder();
        for (int i = 0; i < 6; i += 2)
            text.append(String.format(Locale.ROOT, "%x:", (bytes[i] & 255) << 8 | bytes[i + 1] & 255));
        return new AddressBlock(false, text + ":/48");
    }

    private static boolean local(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }
}
