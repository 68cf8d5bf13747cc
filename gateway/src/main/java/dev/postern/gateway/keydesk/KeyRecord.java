package dev.postern.gateway.keydesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.identity.key.Cidr;
import dev.postern.gateway.identity.key.KeyKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Records what is done with keys, before it is; never a secret, and no name that somebody gave a key. */
@Singleton
final class KeyRecord {
    private static final String WHAT = "api-key";
    private static final int LONGEST = 256;

    private final DeskRecord desk;

    @Inject
    KeyRecord(DeskRecord desk) {
        this.desk = desk;
    }

    void created(String id, KeyKind kind, KeyForm form) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "key",
                id,
                "kind",
                kind.name().toLowerCase(Locale.ROOT),
                "expires",
                form.terms().expires().toString(),
                "routes",
                list(form.routes()),
                "models",
                list(form.models()),
                "networks",
                list(form.networks().stream().map(Cidr::text).toList())));
        form.monthlyTokens().ifPresent(tokens -> detail.put("tokens", Long.toString(tokens)));
        desk.write(AdministrationKind.API_KEY_CREATED, WHAT, detail);
    }

    void rotated(String id, Instant expires, Instant formerUntil) {
        desk.write(
                AdministrationKind.API_KEY_ROTATED,
                WHAT,
                Map.of("key", id, "expires", expires.toString(), "former", formerUntil.toString()));
    }

    void accepted(String id) {
        desk.write(AdministrationKind.API_KEY_ACCEPTED, WHAT, Map.of("key", id));
    }

    void renamed(String id) {
        desk.write(AdministrationKind.API_KEY_RENAMED, WHAT, Map.of("key", id));
    }

    void revoked(String id) {
        desk.write(AdministrationKind.API_KEY_REVOKED, WHAT, Map.of("key", id));
    }

    private static String list(Collection<String> values) {
        String text = String.join(" ", values);
        if (text.isEmpty()) {
            return "all";
        }
        return text.length() <= LONGEST ? text : values.size() + " of them";
    }
}
