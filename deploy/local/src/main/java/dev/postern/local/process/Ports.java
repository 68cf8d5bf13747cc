package dev.postern.local.process;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports on 127.0.0.1. An answer is true at the moment it is given; nothing is reserved. */
public final class Ports {
    private static final int HIGHEST = 65_535;
    private static final int CONNECT_MILLIS = 200;

    private Ports() {}

    /** Whether nobody listens on the port, neither on 127.0.0.1 nor on all addresses. */
    public static boolean isFree(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return false;
        } catch (IOException nobodyAnswers) {
            return canListen(port);
        }
    }

    /** Any free port, chosen by the operating system. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("No free port was found on 127.0.0.1: " + e.getMessage() + ".", e);
        }
    }

    /** The first free port at or above the given one. */
    public static int firstFreeFrom(int lowest) {
        for (int port = lowest; port <= HIGHEST; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartFailure("No free port was found on 127.0.0.1 from " + lowest + " up.");
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
