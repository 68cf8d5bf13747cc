package dev.postern.gateway.config;

import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Zone;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One model of the catalogue. */
public interface ModelSettings {
    /** Address of the model server's OpenAI-compatible API, such as {@code http://vllm:8000/v1}, where there is one. */
    Optional<URI> url();

    /** Several servers of the model, by the name operators give them. */
    Map<String, Server> servers();

    /** What else requests may call the model. */
    Optional<Set<String>> aliases();

    /** What software its servers run. */
    @WithDefault("openai")
    ServerKind kind();

    /** What the model server calls this model; the catalogue's name where it is left out. */
    Optional<String> upstreamName();

    /** File that holds the model server's API key. */
    Optional<Path> keyFile();

    /** How far away the server stands. */
    @WithDefault("local")
    Zone zone();

    /** Groups that may use the model; everybody with the role {@code employee} where it is left out. */
    Optional<Set<String>> groups();

    /** Context length in tokens, shown to clients. */
    Optional<Integer> contextLength();

    /** What the model can do; everything about text where it is left out. */
    Optional<Set<Capability>> capabilities();

    /** How many parameters it has. */
    Optional<Long> parameters();

    /** How its weights are kept, such as {@code Q4_K_M} or {@code bf16}. */
    Optional<String> quantisation();

    /** Memory it needs on its server, in bytes. */
    Optional<Long> memoryBytes();

    /** Price of 1,000 tokens read, in the currency of the house. */
    Optional<BigDecimal> promptPrice();

    /** Price of 1,000 tokens written. */
    Optional<BigDecimal> answerPrice();

    /** Energy for 1,000 tokens, in watt hours. */
    Optional<BigDecimal> wattHours();

    /** Whether images may go to the model where policy allows them; nobody can judge what is in them. */
    @WithDefault("false")
    boolean images();

    /** Whether recordings may go to the model; nobody can judge what is said in them before it leaves. */
    @WithDefault("false")
    boolean audio();

    /** Set where the answers are made up, so that nobody takes them for a model's. */
    @WithDefault("false")
    boolean simulated();

    /** One of several servers of a model. */
    interface Server {
        /** Address of its OpenAI-compatible API. */
        URI url();

        /** What software it runs; the model's where it is left out. */
        Optional<ServerKind> kind();

        /** What it calls the model; the model's where it is left out. */
        Optional<String> upstreamName();

        /** File that holds its API key; the model's where it is left out. */
        Optional<Path> keyFile();

        /** Its share of the requests beside the others. */
        @WithDefault("1")
        int weight();
    }
}
