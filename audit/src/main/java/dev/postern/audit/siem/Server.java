package dev.postern.audit.siem;

import java.util.OptionalLong;

/** A model server as it is recorded: host and, behind the last colon, its port. */
record Server(String host, OptionalLong port) {

    static Server parse(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        String digits = hostAndPort.substring(colon + 1);
        return colon > 0 && digits.matches("[0-9]{1,5}")
                ? new Server(hostAndPort.substring(0, colon), OptionalLong.of(Long.parseLong(digits)))
                : new Server(hostAndPort, OptionalLong.empty());
    }
}
