package dev.postern.gateway.wire.json;

import java.util.List;

/** A JSON value as it was read. Prints without its contents, since those are what somebody wrote. */
public sealed interface JsonValue {
    JsonValue NULL = new JsonNull();

    /** A string, escapes resolved. */
    record JsonText(String characters) implements JsonValue {
        @Override
        public String toString() {
            return "JsonText[" + characters.length() + " characters]";
        }
    }

    /** A number in the digits it was written with; finite and at most 32 characters long. */
    record JsonNumber(String digits) implements JsonValue {
        @Override
        public String toString() {
            return "JsonNumber[" + digits.length() + " characters]";
        }
    }

    /** {@code true} or {@code false}. */
    record JsonFlag(boolean set) implements JsonValue {}

    /** {@code null}. */
    record JsonNull() implements JsonValue {}

    /** A list. */
    record JsonList(List<JsonValue> items) implements JsonValue {
        @Override
        public String toString() {
            return "JsonList[" + items.size() + " items]";
        }
    }

    /** An object, its members in the order they came. */
    record JsonObject(List<Member> members) implements JsonValue {
        /** The member of that name, or JSON {@code null} where there is none. */
        public JsonValue get(String name) {
            for (Member member : members) {
                if (member.name.equals(name)) {
                    return member.value;
                }
            }
            return NULL;
        }

        @Override
        public String toString() {
            return "JsonObject[" + members.size() + " members]";
        }
    }

    /** A name with its value. */
    record Member(String name, JsonValue value) {
        @Override
        public String toString() {
            return "Member[" + name.length() + " characters]";
        }
    }
}
