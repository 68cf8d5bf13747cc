package dev.postern.gateway.ticket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;

/**
 * What a ticket is bound to: it is good for nothing else.
 *
 * @param subject stable identifier of the requester
 * @param request SHA-256 of the request as it was read, in hexadecimal
 * @param conversation the name of the conversation, empty where there is none
 * @param policyVersion the policy that asks
 * @param rules ids of the rules that ask
 */
public record TicketBinding(
        String subject, String request, String conversation, String policyVersion, SortedSet<String> rules) {

    /** Each part behind its length, so that no two bindings are the same bytes. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        put(bytes, subject);
        put(bytes, request);
        put(bytes, conversation);
        put(bytes, policyVersion);
        rules.forEach(rule -> put(bytes, rule));
        return bytes.toByteArray();
    }

    private static void put(ByteArrayOutputStream bytes, String text) {
        byte[] part = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
    }

    @Override
    public String toString() {
        return "TicketBinding[" + policyVersion + "]";
    }
}
