package dev.postern.gateway.exchange;

import dev.postern.gateway.choice.Choice;
import dev.postern.gateway.choice.Consent;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.preset.PresetCall;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which model answers, after its requester was heard.
 *
 * @param said what they say to a prompt that would leave its zone
 * @param larger whether they want the model for hard prompts, however hard the prompt is
 * @param preset the template that their request names
 */
record Settled(Choice choice, Consent said, boolean larger, Optional<PresetCall> preset) {
    /** Before the template as it stands among the rules of a record; no rule has a colon in its id. */
    private static final String PRESET = "preset:";

    /** Its requester wanted the model for hard prompts. */
    private static final String LARGER = "auto:LARGER";

    /** The model that answers. */
    Model model() {
        return choice instanceof Choice.Offered offered && said != Consent.NO ? offered.farther() : choice.model();
    }

    /** The offer that its requester still has to agree to. */
    Optional<Choice.Offered> offer() {
        return choice instanceof Choice.Offered offered && said != Consent.NO ? Optional.of(offered) : Optional.empty();
    }

    /** How it came about, where a request left it open. */
    Optional<Way> way() {
        return switch (choice) {
            case Choice.Named _ -> Optional.empty();
            case Choice.Easy _ -> Optional.of(Way.EASY);
            case Choice.Hard _ -> Optional.of(Way.HARD);
            case Choice.Let _ -> Optional.of(Way.LET);
            case Choice.Vetoed _ -> Optional.of(Way.VETOED);
            case Choice.Offered _ -> Optional.of(said == Consent.NO ? Way.REFUSED : Way.CONSENTED);
        };
    }

    /** What stands among the rules of a record: how the model was chosen, and the template with its version. */
    Stream<String> rules() {
        return Stream.of(
                        way().map(Way::rule),
                        way().filter(_ -> larger).map(_ -> LARGER),
                        preset().map(call -> PRESET + call.word()))
                .flatMap(Optional::stream);
    }

    /** How a model was chosen. */
    enum Way {
        /** Everyday work. */
        EASY,
        /** Hard, or wanted larger, and the model for it is near. */
        HARD,
        /** To a farther zone, and policy lets it. */
        LET,
        /** Hard, and its requester let it leave. */
        CONSENTED,
        /** Hard, and its requester did not. */
        REFUSED,
        /** Hard, and policy did not. */
        VETOED;

        /** Whether the prompt stays in the nearest zone. */
        boolean staysNear() {
            return this != CONSENTED && this != LET;
        }

        /** As headers and metrics have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As it stands among the rules of a record; no rule has a colon in its id. */
        String rule() {
            return "auto:" + name();
        }
    }
}
