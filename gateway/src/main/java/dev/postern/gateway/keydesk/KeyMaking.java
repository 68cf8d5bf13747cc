package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.directory.Directory;
import dev.postern.gateway.identity.directory.DirectoryUser;
import dev.postern.gateway.identity.key.KeyKind;
import dev.postern.gateway.identity.key.KeyText;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Makes secrets of keys. What is made is recorded before it is kept, and shown to whoever asked for it and nobody else. */
@Singleton
final class KeyMaking {
    private final Keys keys;
    private final KeyRecord record;
    private final Catalogue catalogue;
    private final Directory directory;
    private final SecureRandom random;
    private final Clock clock;

    @Inject
    KeyMaking(Keys keys, KeyRecord record, Catalogue catalogue, Directory directory, SecureRandom random, Clock clock) {
        this.keys = keys;
        this.record = record;
        this.catalogue = catalogue;
        this.directory = directory;
        this.random = random;
        this.clock = clock;
    }

    /** Names of the models that a key of that person can be kept to. */
    List<String> models(Requester owner) {
        return catalogue.openTo(owner).stream().map(Model::name).toList();
    }

    /**
     * A key of the requester's own.
     *
     * @throws RefusedException {@code step_refused} where the identity provider does not know them as it knows its own people,
     *     and the key would open nothing
     */
    MadeKey own(KeyForm form, Requester owner) {
        requireKnown(owner);
        return make(KeyKind.PERSON, form, owner, owner);
    }

    /**
     * A key of a service.
     *
     * @throws RefusedException {@code invalid_request} where nobody living is to answer for it
     */
    MadeKey service(KeyForm form, Requester maker) {
        requireKnown(maker);
        Requester owner = form.owner()
                .filter(subject -> !subject.equals(maker.subject()))
                .map(this::living)
                .orElse(maker);
        return make(KeyKind.SERVICE, form, owner, maker);
    }

    /** Another secret for a key of the requester's. */
    MadeKey rotate(String id, Requester owner, KeyTerms terms, Duration overlap) {
        keys.requireThere();
        KeyView before = keys.find(id, owner.subject());
        if (before.state() == KeyState.REVOKED) {
            throw new RefusedException(ErrorCode.STEP_REFUSED, "This key was revoked; make another one.");
        }
        KeyText text = KeyText.withSecret(KeyKind.valueOf(before.kind().toUpperCase(Locale.ROOT)), id, random);
        record.rotated(id, terms.expires(), clock.instant().plus(overlap));
        return MadeKey.of(keys.rotate(text, owner.subject(), terms, overlap), text);
    }

    private MadeKey make(KeyKind kind, KeyForm form, Requester owner, Requester maker) {
        List<String> models = form.models().stream()
                .map(name -> model(name, owner))
                .distinct()
                .toList();
        KeyText text = KeyText.make(kind, random);
        record.created(text.id(), kind, form);
        return MadeKey.of(keys.add(text, form, models, holder(owner), holder(maker)), text);
    }

    private void requireKnown(Requester owner) {
        keys.requireThere();
        if (directory.find(owner.subject()).filter(DirectoryUser::enabled).isEmpty()) {
            throw new RefusedException(
                    ErrorCode.STEP_REFUSED,
                    "This gateway cannot look your account up, so a key of yours would open nothing.");
        }
    }

    private Requester living(String subject) {
        DirectoryUser user = directory
                .find(subject)
                .filter(DirectoryUser::enabled)
                .orElseThrow(() -> Parameters.invalid(
                        "A person with an account must answer for a key; name them by the 'sub' of their tokens.",
                        "owner"));
        return new Requester(
                user.subject(), user.name(), user.groups(), user.roles(), "", Requester.Credential.API_KEY);
    }

    /** The catalogue's own name for it. */
    private String model(String name, Requester owner) {
        try {
            return catalogue.find(name, owner).name();
        } catch (RefusedException e) {
            throw Parameters.invalid("There is no such model for whoever answers for the key.", "models");
        }
    }

    private static KeyView.Holder holder(Requester person) {
        return new KeyView.Holder(person.subject(), person.name());
    }

    /** When it is now, for terms that begin now. */
    Instant now() {
        return clock.instant();
    }
}
