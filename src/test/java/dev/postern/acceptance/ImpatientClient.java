package dev.postern.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.stack.Stack;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Sends a whole request over a bare connection and reads nothing; closing it is leaving. */
record ImpatientClient(Socket socket) implements AutoCloseable {

    static ImpatientClient ask(Stack stack, Question question) throws IOException {
        byte[] body = question.bytes();
        String head = "POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
                + "authorization: Bearer " + stack.tokenOf("employee") + "\r\ncontent-length: " + body.length
                + "\r\n\r\n";
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), stack.gateway().getPort());
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(US_ASCII));
        out.write(body);
        out.flush();
        return new ImpatientClient(socket);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
