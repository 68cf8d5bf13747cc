package dev.postern.gateway.modeldesk;

import java.util.List;
import java.util.Locale;

/**
 * What a server says, as a page shows it.
 *
 * @param answer {@code well}, {@code other_models}, {@code key_refused}, {@code silent} or {@code forbidden}
 * @param message what it means, in words
 */
public record SaidView(String server, String answer, String message) {
    static List<SaidView> of(List<Soundness.Said> said) {
        return said.stream()
                .map(each -> new SaidView(each.server(), each.answer().name().toLowerCase(Locale.ROOT), each.message()))
                .toList();
    }
}
