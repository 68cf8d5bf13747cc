package dev.postern.gateway.identity.key;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network (RFC 4632, RFC 4291) that a key may be used from.
 *
 * @param first its first address; every bit beyond the prefix is zero
 * @param prefix bits that its addresses have in common
 */
public record Cidr(InetAddress first, int prefix) {
    /** Four numbers without leading zeros, which some read as octal. */
    private static final Pattern V4 =
            Pattern.compile("(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(\\.(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])){3}");

    private static final Pattern V6 = Pattern.compile("[\\p{XDigit}:.]{2,45}");
    private static final Pattern PREFIX = Pattern.compile("\\d|[1-9]\\d{1,2}");

    /** The network, or nothing where the text is none. An address without a prefix is a network of one. */
    public static Optional<Cidr> read(String text) {
        int slash = text.indexOf('/');
        String prefix = slash < 0 ? "" : text.substring(slash + 1);
        if (slash >= 0 && !PREFIX.matcher(prefix).matches()) {
            return Optional.empty();
        }
        return address(slash < 0 ? text : text.substring(0, slash))
                .map(first -> new Cidr(first, slash < 0 ? bits(first) : Integer.parseInt(prefix)))
                .filter(network -> network.prefix <= bits(network.first) && network.isAligned());
    }

    /** An address in figures; never a name, which would have to be looked up. A zone ({@code %eth0}) is left out. */
    static Optional<InetAddress> address(String text) {
        int zone = text.indexOf('%');
        String figures = zone < 0 ? text : text.substring(0, zone);
        boolean plausible = figures.indexOf(':') < 0
                ? V4.matcher(figures).matches()
                : V6.matcher(figures).matches();
        try {
            return plausible ? Optional.of(InetAddress.ofLiteral(figures)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether an address lies in it; one of the other family does not. */
    boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (bit(own, bit) != bit(other, bit)) {
                return false;
            }
        }
        return true;
    }

    /** As it is written down: {@code 10.0.0.0/8}. */
    public String text() {
        return first.getHostAddress() + "/" + prefix;
    }

    private boolean isAligned() {
        byte[] own = first.getAddress();
        for (int bit = prefix; bit < bits(first); bit++) {
            if (bit(own, bit) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static int bit(byte[] bytes, int at) {
        return (bytes[at / Byte.SIZE] >>> (Byte.SIZE - 1 - at % Byte.SIZE)) & 1;
    }
}
