package dev.postern.gateway.wire;

import java.nio.charset.StandardCharsets;

/** Reads every file as text in UTF-8, whatever it is called. */
public record PlainFiles() implements FileText {
    @Override
    public String read(byte[] bytes, String name, String mediaType) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
