package dev.postern.policy.rule.yaml;

import java.util.List;

/** A value of a YAML document. */
public sealed interface YamlNode {

    /** Where the value begins. */
    Place place();

    /** What the value is, with its article, for a sentence. */
    String described();

    /**
     * A single value.
     *
     * @param value its characters, escapes resolved
     * @param plain whether it stands without quotes, so that it may be something else than text
     */
    record Scalar(String value, boolean plain, Place place) implements YamlNode {

        public ScalarKind kind() {
            return plain ? ScalarKind.ofPlain(value) : ScalarKind.TEXT;
        }

        @Override
        public String described() {
            return kind().described();
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /** Keys with their values, in the order of the document; no key stands twice. */
    record Mapping(List<Field> fields, Place place) implements YamlNode {
        public Mapping {
            fields = List.copyOf(fields);
        }

        @Override
        public String described() {
            return "a mapping";
        }
    }

    /** Something whose problem is reported already, so that nobody has to ask more of it. */
    record Unreadable(Place place) implements YamlNode {
        @Override
        public String described() {
            return "something unreadable";
        }
    }

    /** A key with its value; the key is text. */
    record Field(Scalar key, YamlNode value) {}
}
