package dev.postern.gateway.modeldesk.document;

import dev.postern.gateway.model.ModelFacts;
import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what operators write about a model: its form only. What may stand in it is of {@link DocumentRules}. */
public final class DocumentReader {
    static final int MOST_SERVERS = 32;
    private static final int MOST_ALIASES = 16;
    private static final int MOST_GROUPS = 64;
    private static final int LONGEST_CONTEXT = 100_000_000;
    private static final long MOST_PARAMETERS = 1_000_000_000_000_000L;
    private static final long MOST_BYTES = 1L << 50;
    private static final int HEAVIEST = 1_000;
    private static final BigDecimal MOST_EXPENSIVE = new BigDecimal(1_000_000);

    private DocumentReader() {}

    /**
     * What was read.
     *
     * @param document what could be read; where there are problems, not to be used for more than finding others
     * @param problems of its form, in order of the text
     */
    public record Draft(ModelDocument document, List<Problem> problems) {}

    /** Reads a model. */
    public static Draft read(Map<?, ?> body) {
        List<Problem> problems = new ArrayList<>();
        Members in = new Members(body, "", problems);
        Optional<String> name = in.text("name");
        if (name.isEmpty()) {
            in.problem("name", "Give the model the name that requests call it by.");
        }
        List<String> aliases = in.texts("aliases", MOST_ALIASES);
        Optional<Zone> zone = in.word("zone", Zone.class);
        if (zone.isEmpty() && !in.isGiven("zone")) {
            in.problem("zone", "Say how far away the model's servers stand: local, datacenter or external.");
        }
        ModelDocument document = new ModelDocument(
                name.orElse(""),
                aliases,
                zone.orElse(Zone.EXTERNAL),
                in.texts("groups", MOST_GROUPS),
                capabilities(in),
                in.number("contextLength", 1, LONGEST_CONTEXT).map(Math::toIntExact),
                facts(in),
                in.truth("enabled", true),
                in.truth("simulated", false),
                servers(in, name.orElse(""), problems));
        in.refuseOthers();
        return new Draft(document, List.copyOf(problems));
    }

    private static List<Capability> capabilities(Members in) {
        if (!in.isGiven("capabilities")) {
            return List.copyOf(Capability.TEXT);
        }
        return in.texts("capabilities", Capability.values().length).stream()
                .flatMap(text -> in.constant("capabilities", text, Capability.class).stream())
                .distinct()
                .toList();
    }

    private static ModelFacts facts(Members in) {
        return new ModelFacts(
                in.number("parameters", 1, MOST_PARAMETERS),
                in.text("quantisation"),
                in.number("memoryBytes", 1, MOST_BYTES),
                in.amount("promptPrice", MOST_EXPENSIVE),
                in.amount("answerPrice", MOST_EXPENSIVE),
                in.amount("wattHours", MOST_EXPENSIVE));
    }

    private static List<ServerDocument> servers(Members in, String model, List<Problem> problems) {
        List<ServerDocument> servers = new ArrayList<>();
        List<?> given = in.list("servers", MOST_SERVERS);
        for (int i = 0; i < given.size(); i++) {
            String at = "servers[" + i + "]";
            if (given.get(i) instanceof Map<?, ?> server) {
                servers.add(server(new Members(server, at + ".", problems), model));
            } else {
                in.problem(at, "This is an object with the members of a server.");
            }
        }
        return servers;
    }

    private static ServerDocument server(Members in, String model) {
        Optional<String> name = in.text("name");
        if (name.isEmpty()) {
            in.problem("name", "Give the server a name.");
        }
        Optional<String> url = in.text("url");
        if (url.isEmpty()) {
            in.problem("url", "Say where the server is, such as http://vllm:8000/v1.");
        }
        ServerDocument server = new ServerDocument(
                name.orElse(""),
                in.word("kind", ServerKind.class).orElse(ServerKind.OPENAI),
                in.text("upstreamName").filter(text -> !text.isEmpty()).orElse(model),
                url.map(DocumentReader::withoutSlash).orElse(""),
                in.text("key").filter(text -> !text.isEmpty()),
                in.number("weight", 0, HEAVIEST).orElse(1L).intValue());
        in.refuseOthers();
        return server;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
