package dev.postern.audit.siem;

import java.nio.charset.StandardCharsets;

/**
 * One event, ready to be sent.
 *
 * @param index place of the record in the tree
 * @param key what names the record at the collector
 * @param text one line without its end
 */
public record SiemMessage(long index, String key, String text) {
    public byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
