package dev.postern.audit.sink;

import dev.postern.audit.siem.SiemMessage;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;

/**
 * Syslog over UDP (RFC 5426), one message a datagram. Nobody says whether a datagram arrived: messages count as taken when
 * they were handed to the network, and what is lost there stays lost.
 */
public final class SyslogDatagrams implements Sink {
    /** Most bytes of a datagram over IPv4. */
    private static final int LARGEST = 65_507;

    private final String host;
    private final int port;

    public SyslogDatagrams(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Answer send(List<SiemMessage> messages) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (SiemMessage message : messages) {
                byte[] utf8 = message.utf8();
                if (utf8.length > LARGEST) {
                    return new Answer.Refused("A message is larger than a datagram");
                }
                socket.send(new DatagramPacket(utf8, utf8.length, address, port));
            }
        }
        return new Answer.Taken();
    }

    @Override
    public boolean confirms() {
        return false;
    }

    @Override
    public void close() {}
}
