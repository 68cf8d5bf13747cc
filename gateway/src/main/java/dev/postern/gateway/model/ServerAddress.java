package dev.postern.gateway.model;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses a model server may have: http or https, written in their plainest form, and none where a machine asks its cloud
 * who it is (link-local, RFC 3927 and 4291, and what the large clouds use besides). Odd spellings of numbers are refused as such:
 * two readers could take them for different hosts.
 */
public final class ServerAddress {
    private static final int LONGEST = 512;
    private static final int IPV6_BYTES = 16;
    private static final int IPV4_BYTES = 4;

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]{1,64}){0,8}");
    private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)");
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9A-Fa-f]*)");
    private static final Pattern QUAD = Pattern.compile(
            "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");

    /** Names under which clouds answer what is meant for a machine itself. */
    private static final Set<String> METADATA_NAMES = Set.of(
            "metadata", "metadata.google.internal", "metadata.goog", "instance-data", "instance-data.ec2.internal");

    /** The same by number, where it is not link-local: Alibaba, Azure, Oracle. */
    private static final List<byte[]> METADATA =
            List.of(bytes(100, 100, 100, 200), bytes(168, 63, 129, 16), bytes(192, 0, 0, 192));

    private static final InetAddress METADATA_IPV6 = InetAddress.ofLiteral("fd00:ec2::254");
    private static final InetAddress METADATA_IPV6_GOOGLE = InetAddress.ofLiteral("fd20:ce::254");

    private ServerAddress() {}

    /** What is wrong with an address; empty where a model server may have it. */
    public static Optional<String> problem(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("An address has " + LONGEST + " characters at most.");
        }
        try {
            return problem(new URI(text));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return plain();
        }
    }

    private static Optional<String> problem(URI url) {
        String scheme = url.getScheme();
        if (url.isOpaque() || !("http".equals(scheme) || "https".equals(scheme)) || url.getHost() == null) {
            return plain();
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            return Optional.of("An address has no user, query or fragment; a key is a secret by name.");
        }
        String path = url.getRawPath();
        if (!PATH.matcher(path).matches() || DOTS.matcher(path).matches()) {
            return Optional.of(
                    "The path of an address has letters, digits and . _ ~ - only, no dot segments, and no slash"
                            + " at its end.");
        }
        if (url.getPort() == 0
                || url.getPort() > 65_535
                || url.getRawAuthority().endsWith(":")) {
            return Optional.of("The port of an address is a number from 1 to 65535.");
        }
        return hostProblem(url.getHost());
    }

    private static Optional<String> hostProblem(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            String literal = host.substring(1, host.length() - 1);
            return literal.contains("%")
                    ? Optional.of("An address names no interface of this machine.")
                    : Optional.of(InetAddress.ofLiteral(literal))
                            .filter(ServerAddress::isForbidden)
                            .flatMap(_ -> forbidden());
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (ENDS_IN_A_NUMBER.matcher(name).matches()) {
            if (!QUAD.matcher(name).matches()) {
                return Optional.of("Write an IPv4 address as four decimal numbers, such as 10.0.0.7.");
            }
            return isForbidden(InetAddress.ofLiteral(name)) ? forbidden() : Optional.empty();
        }
        if (METADATA_NAMES.contains(name)) {
            return forbidden();
        }
        return NAME.matcher(name).matches() ? Optional.empty() : plain();
    }

    /**
     * Whether no model server may stand there: link-local and cloud metadata addresses, and those of nobody or of many. Sees through
     * IPv4 within IPv6 (mapped, compatible, NAT64 of RFC 6052, 6to4).
     */
    public static boolean isForbidden(InetAddress address) {
        if (address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isForbidden(bytes);
        }
        return address.equals(METADATA_IPV6)
                || address.equals(METADATA_IPV6_GOOGLE)
                || (startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B) && isForbidden(last(bytes)))
                || (startsWith(bytes, 0x20, 0x02) && isForbidden(Arrays.copyOfRange(bytes, 2, 2 + IPV4_BYTES)))
                || (startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                        && !address.isLoopbackAddress()
                        && isForbidden(last(bytes)));
    }

    private static boolean isForbidden(byte[] ipv4) {
        int first = ipv4[0] & 0xFF;
        boolean linkLocal = first == 169 && (ipv4[1] & 0xFF) == 254;
        return linkLocal || first == 0 || first >= 224 || METADATA.stream().anyMatch(each -> Arrays.equals(each, ipv4));
    }

    private static byte[] last(byte[] ipv6) {
        return Arrays.copyOfRange(ipv6, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES);
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        byte[] wanted = bytes(beginning);
        return Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] bytes(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private static Optional<String> plain() {
        return Optional.of("This is a plain http or https address, such as http://vllm:8000/v1.");
    }

    private static Optional<String> forbidden() {
        return Optional.of(
                "No model server stands there: this address is for a machine and its cloud or network only.");
    }
}
