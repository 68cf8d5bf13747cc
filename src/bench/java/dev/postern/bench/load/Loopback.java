package dev.postern.bench.load;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keeps the benchmark on its own machine: load belongs to whoever owns both ends. */
public final class Loopback {
    private static final Pattern IPV4 = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

    private Loopback() {}

    /**
     * The address as it came.
     *
     * @throws IllegalArgumentException with a sentence for the reader where it is not plain HTTP to this machine
     */
    public static URI require(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean here = host.equals("localhost")
                || host.equals("[::1]")
                || IPV4.matcher(host).matches();
        if (!"http".equals(address.getScheme()) || !here || address.getUserInfo() != null) {
            throw new IllegalArgumentException("The benchmark only sends to this machine (http://127.0.0.1:PORT); "
                    + address + " is somewhere else.");
        }
        return address;
    }
}
