package dev.postern.audit.siem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readers of the line formats, written from their specifications as a collector would. */
final class ReadLines {
    private static final Pattern CEF_KEY = Pattern.compile("(?:^| )([A-Za-z0-9]+)=");
    private static final Pattern PARAMETER = Pattern.compile("([!-~&&[^=\\]\"]]{1,32})=\"((?:[^\"\\\\\\]]|\\\\.)*)\"");

    private ReadLines() {}

    /** The extension of a CEF message: a value ends where a space and the next key come. */
    static Map<String, String> cef(String line) {
        String[] parts = line.split("(?<!\\\\)(?:\\\\\\\\)*\\|", 8);
        if (parts.length != 8 || !parts[0].equals("CEF:0")) {
            throw new IllegalArgumentException("Not a header of CEF: " + line);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher key = CEF_KEY.matcher(parts[7]);
        int from = -1;
        String name = "";
        while (key.find()) {
            if (from >= 0) {
                pairs.put(name, unescape(parts[7].substring(from, key.start())));
            }
            name = key.group(1);
            from = key.end();
        }
        pairs.put(name, unescape(parts[7].substring(from)));
        return pairs;
    }

    static Map<String, String> leef(String line) {
        String[] parts = line.split("\\|", 7);
        if (!parts[0].equals("LEEF:2.0") || !parts[5].equals("x09")) {
            throw new IllegalArgumentException("Not a header of LEEF: " + line);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : parts[6].split("\t", -1)) {
            int equals = pair.indexOf('=');
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    /** The structured data of a syslog message. */
    static Map<String, String> syslog(String message) {
        Matcher head = Pattern.compile("<\\d{1,3}>1 \\S+Z \\S{1,255} postern - \\S{1,32} \\[postern@\\d+ ")
                .matcher(message);
        if (!head.lookingAt()) {
            throw new IllegalArgumentException("Not a header of syslog: " + message);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(message).region(head.end(), message.length());
        while (parameter.lookingAt()) {
            pairs.put(parameter.group(1), unescape(parameter.group(2)));
            int end = parameter.end();
            if (message.charAt(end) == ']') {
                return pairs;
            }
            parameter.region(end + 1, message.length());
        }
        throw new IllegalArgumentException("The structured data has no end: " + message);
    }

    private static String unescape(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            out.append(unit == '\\' && i + 1 < value.length() ? value.charAt(++i) : unit);
        }
        return out.toString();
    }
}
