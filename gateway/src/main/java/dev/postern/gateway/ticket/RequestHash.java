package dev.postern.gateway.ticket;

import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNull;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.JsonValue.Member;
import dev.postern.gateway.wire.json.StrictReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * SHA-256 of a request: the same however its JSON is written, with members in any order. Every value stands behind its kind
 * and its length, so that no two requests are the same bytes.
 */
public final class RequestHash {
    private final MessageDigest sha;

    private RequestHash(MessageDigest sha) {
        this.sha = sha;
    }

    /**
     * The hash, in hexadecimal.
     *
     * @param route the endpoint
     * @param json one JSON document, as strict as requests are
     */
    public static String of(String route, byte[] json) {
        try {
            RequestHash hash = new RequestHash(MessageDigest.getInstance("SHA-256"));
            hash.text('r', route);
            hash.value(StrictReader.read(json));
            return HexFormat.of().formatHex(hash.sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void value(JsonValue value) {
        switch (value) {
            case JsonText(String characters) -> text('t', characters);
            case JsonNumber(String digits) -> text('n', digits);
            case JsonFlag(boolean set) -> head(set ? 'y' : 'f', 0);
            case JsonNull() -> head('0', 0);
            case JsonList list -> {
                head('l', list.items().size());
                list.items().forEach(this::value);
            }
            case JsonObject object -> {
                head('o', object.members().size());
                object.members().stream()
                        .sorted(Comparator.comparing(Member::name))
                        .forEach(member -> {
                            text('m', member.name());
                            value(member.value());
                        });
            }
        }
    }

    private void text(char kind, String characters) {
        byte[] bytes = characters.getBytes(StandardCharsets.UTF_8);
        head(kind, bytes.length);
        sha.update(bytes);
    }

    private void head(char kind, int length) {
        sha.update(ByteBuffer.allocate(Character.BYTES + Integer.BYTES)
                .putChar(kind)
                .putInt(length)
                .flip());
    }
}
