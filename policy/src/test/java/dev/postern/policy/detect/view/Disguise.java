package dev.postern.policy.detect.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Ways to write a value that hide it from a scanner of plain text. */
record Disguise(String name, UnaryOperator<String> way) {
    static final List<Disguise> ALL = List.of(
            new Disguise("zero width everywhere", value -> eachCharacter(value, c -> Character.toString(c) + "\u200b")),
            new Disguise("zero width once", value -> inTheMiddle(value, "\u200b")),
            new Disguise("soft hyphen", value -> inTheMiddle(value, "\u00ad")),
            new Disguise("word joiner", value -> inTheMiddle(value, "\u2060")),
            new Disguise("bidi controls", value -> "\u202d" + inTheMiddle(value, "\u200e") + "\u202c"),
            new Disguise("bidi override", value -> "\u202e" + reversed(value) + "\u202c"),
            new Disguise("combining marks", value -> eachCharacter(value, c -> Character.toString(c) + "\u0336")),
            new Disguise(
                    "tag characters",
                    value -> eachCharacter(
                            value, c -> c < 0x80 ? Character.toString(0xe0000 + c) : Character.toString(c))),
            new Disguise("tag character inside", value -> inTheMiddle(value, "\udb40\udc41")),
            new Disguise(
                    "full width",
                    value -> eachCharacter(
                            value, c -> c > ' ' && c < 0x7f ? Character.toString(c - 0x20 + 0xff00) : "\u3000")),
            new Disguise("mathematical", value -> eachCharacter(value, Disguise::mathematical)),
            new Disguise("arabic digits", value -> eachDigit(value, digit -> Character.toString(0x660 + digit))),
            new Disguise("devanagari digits", value -> eachDigit(value, digit -> Character.toString(0x966 + digit))),
            new Disguise(
                    "circled digits",
                    value -> eachDigit(value, digit -> Character.toString(digit == 0 ? 0x24ea : 0x2460 + digit - 1))),
            new Disguise(
                    "lookalike letters",
                    value -> value.replace('a', '\u0430')
                            .replace('e', '\u0435')
                            .replace('o', '\u043e')
                            .replace('p', '\u0440')
                            .replace('A', '\u0410')
                            .replace('B', '\u0412')
                            .replace('E', '\u0395')
                            .replace('K', '\u041a')),
            new Disguise(
                    "spaced",
                    value -> eachCharacter(value, c -> Character.toString(c) + " ")
                            .strip()),
            new Disguise(
                    "dotted",
                    value -> eachCharacter(value, c -> Character.toString(c) + ".")
                            .replaceFirst("\\.$", "")),
            new Disguise(
                    "dashed",
                    value -> eachCharacter(value, c -> Character.toString(c) + "-")
                            .replaceFirst("-$", "")),
            new Disguise("letters for digits", value -> value.replace('0', 'O').replace('1', 'l')),
            new Disguise("no break space", value -> value.replace(' ', '\u00a0').replace('-', '\u2011')),
            new Disguise("en dash", value -> value.replace(' ', '\u2009').replace('-', '\u2013')),
            new Disguise("line break", value -> inTheMiddle(value, "\n")),
            new Disguise(
                    "bold inside",
                    value -> value.substring(0, value.length() / 3) + "**"
                            + value.substring(value.length() / 3, value.length() / 2) + "**"
                            + value.substring(value.length() / 2)),
            new Disguise(
                    "tags inside",
                    value -> value.substring(0, value.length() / 2) + "<b>" + value.substring(value.length() / 2)
                            + "</b>"),
            new Disguise("at and dot", value -> value.replace("@", " [at] ").replace(".", " [dot] ")),
            new Disguise(
                    "at and dot in words",
                    value -> value.contains("@")
                            ? value.replace("@", " at ").replace(".", " dot ")
                            : value.replace("-", " dash ")),
            new Disguise(
                    "digits as words", value -> spelled(value, "zero one two three four five six seven eight nine")),
            new Disguise(
                    "digits as german words",
                    value -> spelled(value, "null eins zwei drei vier fünf sechs sieben acht neun")),
            new Disguise("base64", value -> Base64.getEncoder().encodeToString(bytes(value))),
            new Disguise(
                    "base64 url",
                    value -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("id=" + value + "~~~"))),
            new Disguise(
                    "base64 twice",
                    value -> Base64.getEncoder()
                            .encodeToString(bytes(Base64.getEncoder().encodeToString(bytes(value))))),
            new Disguise("gzip in base64", value -> Base64.getEncoder().encodeToString(gzip(value))),
            new Disguise("hex", value -> HexFormat.of().formatHex(bytes(value))),
            new Disguise(
                    "hex pairs",
                    value -> HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes(value))),
            new Disguise(
                    "percent",
                    value -> "%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(bytes(value))),
            new Disguise(
                    "percent in part",
                    value -> value.replace("@", "%40")
                            .replace(" ", "%20")
                            .replace("-", "%2D")
                            .replace("1", "%31")),
            new Disguise(
                    "percent twice",
                    value -> "%25" + HexFormat.ofDelimiter("%25").formatHex(bytes(value))),
            new Disguise("json escapes", value -> eachCharacter(value, c -> String.format(Locale.ROOT, "\\u%04x", c))),
            new Disguise("hex escapes", value -> eachCharacter(value, c -> String.format(Locale.ROOT, "\\x%02x", c))),
            new Disguise("html decimal", value -> eachCharacter(value, c -> "&#" + c + ";")),
            new Disguise("html hex", value -> eachCharacter(value, c -> "&#x" + Integer.toHexString(c) + ";")),
            new Disguise(
                    "quoted printable",
                    value -> "=" + HexFormat.ofDelimiter("=").withUpperCase().formatHex(bytes(value))),
            new Disguise(
                    "percent in base64",
                    value -> Base64.getEncoder()
                            .encodeToString(
                                    bytes("%" + HexFormat.ofDelimiter("%").formatHex(bytes(value))))),
            new Disguise("reversed", Disguise::reversed));

    String of(String value) {
        return way.apply(value);
    }

    private static String eachCharacter(String value, IntFunction<String> way) {
        StringBuilder all = new StringBuilder();
        value.codePoints().mapToObj(way).forEach(all::append);
        return all.toString();
    }

    private static String eachDigit(String value, IntFunction<String> way) {
        return eachCharacter(value, c -> c >= '0' && c <= '9' ? way.apply(c - '0') : Character.toString(c));
    }

    private static String mathematical(int c) {
        if (c >= '0' && c <= '9') {
            return Character.toString(0x1d7ce + c - '0');
        }
        if (c >= 'a' && c <= 'z') {
            return Character.toString(0x1d41a + c - 'a');
        }
        return c >= 'A' && c <= 'Z' ? Character.toString(0x1d400 + c - 'A') : Character.toString(c);
    }

    private static String spelled(String value, String words) {
        if (value.contains("@")) {
            return value;
        }
        String[] digits = words.split(" ", -1);
        return eachCharacter(
                        value,
                        c -> c >= '0' && c <= '9'
                                ? " " + digits[c - '0'] + " "
                                : c == ' ' ? "" : c == '-' ? " dash " : c == '.' ? " dot " : Character.toString(c))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String inTheMiddle(String value, String sign) {
        int middle = value.length() / 2;
        return value.substring(0, middle) + sign + value.substring(middle);
    }

    private static String reversed(String value) {
        return new StringBuilder(value).reverse().toString();
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
