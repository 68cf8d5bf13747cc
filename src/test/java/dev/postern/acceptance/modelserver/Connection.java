package dev.postern.acceptance.modelserver;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;

/**
 * One connection of a client, request after request. While an answer is on its way the reading side waits for the next
 * byte, so that a client that leaves is noticed at once.
 */
final class Connection implements Runnable {
    private final Socket socket;
    private final ScriptedModelServer server;

    Connection(Socket socket, ScriptedModelServer server) {
        this.socket = socket;
        this.server = server;
    }

    @Override
    public void run() {
        try (socket;
                PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()))) {
            socket.setTcpNoDelay(true);
            while (anotherByte(in)) {
                long firstByte = System.nanoTime();
                server.firstByteCame();
                ReceivedRequest request = RequestReader.read(in, firstByte, server::headCame);
                if (!serve(request, in)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client is gone between two requests, or inside one: nothing was received.
        } finally {
            server.closed(socket);
        }
    }

    private boolean serve(ReceivedRequest request, PushbackInputStream in) {
        Playback playback = new Playback(socket, server.received(request));
        Thread player = Thread.ofVirtual().name("model-server-answer").start(playback);
        if (anotherByte(in)) {
            return true;
        }
        if (!playback.ended()) {
            request.clientIsGone(System.nanoTime());
        }
        player.interrupt();
        return false;
    }

    /** Waits for a byte without taking it. */
    private static boolean anotherByte(PushbackInputStream in) {
        try {
            int next = in.read();
            if (next >= 0) {
                in.unread(next);
            }
            return next >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
