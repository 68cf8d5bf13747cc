package dev.postern.gateway.modeldesk.document;

import dev.postern.gateway.model.ModelKeys;
import dev.postern.gateway.model.ModelName;
import dev.postern.gateway.model.ServerAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a model that is well-formed, as far as the document alone can tell. */
public final class DocumentRules {
    private static final Pattern SERVER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern UPSTREAM_NAME = Pattern.compile("[A-Za-z0-9/.][A-Za-z0-9 ._:@+=,/-]{0,255}");
    private static final Pattern QUANTISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._+-]{0,31}");
    private static final int LONGEST_GROUP = 256;

    private DocumentRules() {}

    /** All that is wrong, in order of the text. */
    public static List<Problem> problems(ModelDocument document, ModelKeys keys) {
        List<Problem> problems = new ArrayList<>();
        names(document, problems);
        groups(document, problems);
        if (document.capabilities().isEmpty()) {
            problems.add(new Problem("capabilities", "Say what the model can do, or leave the member out."));
        }
        document.facts()
                .quantisation()
                .filter(text -> !QUANTISATION.matcher(text).matches())
                .ifPresent(
                        _ -> problems.add(new Problem("quantisation", "This is a short name such as Q4_K_M or bf16.")));
        servers(document, keys, problems);
        return problems;
    }

    private static void names(ModelDocument document, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        seen.add(ModelName.folded(document.name()));
        if (!document.name().isEmpty()) {
            ModelName.problem(document.name()).ifPresent(problem -> problems.add(new Problem("name", problem)));
        }
        for (String alias : document.aliases()) {
            ModelName.problem(alias).ifPresent(problem -> problems.add(new Problem("aliases", problem)));
            if (!seen.add(ModelName.folded(alias))) {
                problems.add(new Problem("aliases", "A name or alias stands here once; case makes no other name."));
            }
        }
    }

    private static void groups(ModelDocument document, List<Problem> problems) {
        boolean plain = document.groups().stream().allMatch(DocumentRules::isGroup);
        if (!plain) {
            problems.add(new Problem(
                    "groups",
                    "A group is written with its whole path, such as /engineering/platform, without blanks at"
                            + " its ends and without characters that cannot be seen."));
        }
    }

    private static boolean isGroup(String path) {
        return path.length() > 1
                && path.length() <= LONGEST_GROUP
                && path.startsWith("/")
                && !path.endsWith("/")
                && !path.contains("//")
                && path.equals(path.strip())
                && path.codePoints().allMatch(DocumentRules::isSeen);
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void servers(ModelDocument document, ModelKeys keys, List<Problem> problems) {
        if (document.servers().isEmpty()) {
            problems.add(new Problem("servers", "A model has one server at least."));
        }
        Set<String> names = new HashSet<>();
        for (ServerDocument server : document.servers()) {
            String at = "servers[" + server.name() + "].";
            if (!server.name().isEmpty() && !SERVER_NAME.matcher(server.name()).matches()) {
                problems.add(
                        new Problem(at + "name", "The name of a server has 1 to 64 letters, digits and . _ - only."));
            }
            if (!names.add(ModelName.folded(server.name()))) {
                problems.add(new Problem(at + "name", "Each server of a model has another name."));
            }
            if (!server.url().isEmpty()) {
                ServerAddress.problem(server.url())
                        .ifPresent(problem -> problems.add(new Problem(at + "url", problem)));
            }
            if (!server.upstreamName().isEmpty()
                    && !UPSTREAM_NAME.matcher(server.upstreamName()).matches()) {
                problems.add(new Problem(at + "upstreamName", "This is the name that the server lists the model by."));
            }
            server.key()
                    .filter(key -> keys.find(key).isEmpty())
                    .ifPresent(_ -> problems.add(new Problem(
                            at + "key",
                            "This gateway has no key of that name; keys stand in files, under postern.model-keys.")));
        }
        if (!document.servers().isEmpty() && document.servers().stream().allMatch(each -> each.weight() == 0)) {
            problems.add(new Problem("servers", "One server at least needs a weight above 0."));
        }
    }
}
