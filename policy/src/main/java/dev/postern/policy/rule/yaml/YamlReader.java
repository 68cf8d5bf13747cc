package dev.postern.policy.rule.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML 1.2 document into a tree. Takes the plain part of YAML only: no anchors, aliases, tags, nor keys that
 * are anything but text. Builds the tree from the events of the parser, because those still know where they stand.
 */
public final class YamlReader {
    /** How deep lists and mappings may stand in each other. */
    static final int MAX_DEPTH = 16;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setLabel("policy").build();

    private final ParserImpl parser;
    private final Problems problems;

    private YamlReader(String source, Problems problems) {
        this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, source));
        this.problems = problems;
    }

    /** The root of the document, or nothing where reading broke off; then {@code problems} say why. */
    public static Optional<YamlNode> read(String source, Problems problems) {
        try {
            return new YamlReader(source, problems).document();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlReader::place).orElse(Place.START);
            problems.add(place, "This is not YAML from here on: " + e.getProblem() + ". What follows was not read.");
        } catch (ReaderException e) {
            problems.add(
                    placeOf(source, e.getPosition()),
                    "A document holds printable characters only. What stands here was not read.");
        } catch (YamlEngineException e) {
            problems.add(Place.START, "This is not a YAML 1.2 document.");
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        parser.next();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            problems.add(Place.START, "The document is empty; it begins with the key policy and a name.");
            return Optional.empty();
        }
        parser.next();
        Optional<YamlNode> root = node(1);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        parser.next();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            problems.add(place(parser.peekEvent()), "A second document begins here; keep one.");
        }
        return root;
    }

    /** The next value, or nothing where it stands too deep to go on. */
    private Optional<YamlNode> node(int depth) {
        Event event = parser.next();
        Place place = place(event);
        if (event instanceof AliasEvent) {
            problems.add(place, "An alias is not part of the policy language; write the value out.");
            return Optional.of(new YamlNode.Unreadable(place));
        }
        refuseAnchorAndTag(event, place);
        if (event instanceof ScalarEvent scalar) {
            return Optional.of(new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), place));
        }
        if (depth > MAX_DEPTH) {
            problems.add(place, "This stands deeper than " + MAX_DEPTH + " levels; what follows was not read.");
            return Optional.empty();
        }
        return event.getEventId() == Event.ID.SequenceStart ? sequence(place, depth) : mapping(place, depth);
    }

    private Optional<YamlNode> sequence(Place place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            Optional<YamlNode> item = node(depth + 1);
            if (item.isEmpty()) {
                return item;
            }
            items.add(item.get());
        }
        parser.next();
        return Optional.of(new YamlNode.Sequence(items, place));
    }

    private Optional<YamlNode> mapping(Place place, int depth) {
        List<YamlNode.Field> fields = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Optional<YamlNode> key = node(depth + 1);
            Optional<YamlNode> value = key.flatMap(read -> node(depth + 1));
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            textKey(key.get(), seen).ifPresent(text -> fields.add(new YamlNode.Field(text, value.get())));
        }
        parser.next();
        return Optional.of(new YamlNode.Mapping(fields, place));
    }

    private Optional<YamlNode.Scalar> textKey(YamlNode key, Map<String, Place> seen) {
        switch (key) {
            case YamlNode.Scalar scalar
            when scalar.kind() == ScalarKind.TEXT -> {
                Place first = seen.putIfAbsent(scalar.value(), scalar.place());
                if (first == null) {
                    return Optional.of(scalar);
                }
                problems.add(
                        scalar.place(), "This key stands here twice, first in line " + first.line() + "; keep one.");
            }
            case YamlNode.Scalar _, YamlNode.Sequence _, YamlNode.Mapping _ ->
                problems.add(key.place(), "A key is text, not " + key.described() + ".");
            case YamlNode.Unreadable _ -> {}
        }
        return Optional.empty();
    }

    private void refuseAnchorAndTag(Event event, Place place) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.add(place, "An anchor is not part of the policy language; take it away.");
        }
        boolean tagged = switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent collection -> collection.getTag().isPresent();
            default -> false;
        };
        if (tagged) {
            problems.add(place, "A tag is not part of the policy language; take it away.");
        }
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlReader::place).orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** @param codePoints how many stand before the place */
    private static Place placeOf(String source, int codePoints) {
        int line = 1;
        int column = 1;
        int at = 0;
        for (int i = 0; i < codePoints && at < source.length(); i++) {
            int codePoint = source.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(line, column);
    }
}
