package dev.postern.gateway.keydesk;

import java.util.List;

/**
 * Some keys.
 *
 * @param next the {@code cursor} of the page that follows, empty where none does
 */
public record KeyPage(List<KeyView> keys, String next) {
    public KeyPage {
        keys = List.copyOf(keys);
    }
}
