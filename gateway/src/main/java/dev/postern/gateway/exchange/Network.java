package dev.postern.gateway.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network an address belongs to, as far as it says where somebody is and not who: /24 of IPv4, /48 of IPv6. */
final class Network {
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;
    private static final String UNKNOWN = "unknown";

    private Network() {}

    /** @param address an address in figures; a name is never looked up */
    static String of(String address) {
        if (address.isEmpty() || !address.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':')) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
