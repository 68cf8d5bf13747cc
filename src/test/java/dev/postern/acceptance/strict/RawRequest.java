package dev.postern.acceptance.strict;

import dev.postern.acceptance.client.Question;
import java.nio.charset.StandardCharsets;

/** Parts of requests, put together by hand. */
final class RawRequest {
    /** A small question, in ASCII. */
    static final String BODY = new String(Question.to("guarded").saying("Hello").bytes(), StandardCharsets.US_ASCII);

    private static final String START = "POST /v1/chat/completions HTTP/1.1\r\nhost: gateway\r\n";

    private final String token;

    RawRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** A whole request that nothing is wrong with. */
    String good() {
        return withLength("", BODY);
    }

    /** A head that still needs the fields which say how long the body is, and its empty line. */
    String head() {
        return START + "content-type: application/json\r\nauthorization: Bearer " + token + "\r\n";
    }

    /** A request with more header fields, each ended by CRLF. */
    String withLength(String more, String body) {
        return head() + more + "content-length: " + body.length() + "\r\n\r\n" + body;
    }

    /** A request whose body comes in chunks, written out. */
    String inChunks(String more, String chunks) {
        return head() + more + "transfer-encoding: chunked\r\n\r\n" + chunks;
    }

    /** A request whose only credential is the one in {@code fields}. */
    static String bare(String start, String fields, String body) {
        return start + "\r\nhost: gateway\r\ncontent-type: application/json\r\n" + fields + "content-length: "
                + body.length() + "\r\n\r\n" + body;
    }

    /** A body as one chunk. */
    static String chunk(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }
}
