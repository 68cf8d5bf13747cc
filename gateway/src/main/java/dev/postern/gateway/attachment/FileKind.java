package dev.postern.gateway.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that are read, by the ends of their names and their media types (IANA). */
enum FileKind {
    PLAIN("", "txt text log md markdown csv tsv", "text/plain text/markdown"),
    JSON("", "json", "application/json"),
    HTML("", "html htm xhtml", "text/html application/xhtml+xml"),
    XML("", "xml", "application/xml text/xml"),
    EML("", "eml", "message/rfc822"),
    RTF("{\\rtf", "rtf", "application/rtf text/rtf"),
    PDF("%PDF-", "pdf", "application/pdf"),
    OFFICE(
            "PK\u0003\u0004",
            "docx xlsx pptx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                    + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    + " application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    OPEN_DOCUMENT(
            "PK\u0003\u0004",
            "odt ods",
            "application/vnd.oasis.opendocument.text application/vnd.oasis.opendocument.spreadsheet");

    private final String magic;
    private final String endings;
    private final String mediaTypes;

    /**
     * A kind.
     *
     * @param magic how its files begin, empty for text
     * @param endings of names, with a space in between
     * @param mediaTypes likewise
     */
    FileKind(String magic, String endings, String mediaTypes) {
        this.magic = magic;
        this.endings = endings;
        this.mediaTypes = mediaTypes;
    }

    /** What name and media type say together; nothing where they say nothing known or contradict each other. */
    static Optional<FileKind> of(String name, String mediaType) {
        Optional<FileKind> named = named(name);
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty() || type.equals("application/octet-stream")) {
            return named;
        }
        Optional<FileKind> typed = typed(type);
        if (named.isEmpty() || typed.equals(named)) {
            return typed;
        }
        boolean vague = typed.equals(Optional.of(PLAIN)) && named.get().isText();
        return vague ? named : Optional.empty();
    }

    private static Optional<FileKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> has(kind.endings, ending)).findFirst();
    }

    private static Optional<FileKind> typed(String type) {
        Optional<FileKind> known = Arrays.stream(values())
                .filter(kind -> has(kind.mediaTypes, type))
                .findFirst();
        return known.isEmpty() && type.startsWith("text/") ? Optional.of(PLAIN) : known;
    }

    private static boolean has(String words, String word) {
        return List.of(words.split(" ")).contains(word);
    }

    /** Whether the file can be read with the eye. */
    boolean isText() {
        return magic.isEmpty();
    }

    boolean isZip() {
        return magic.startsWith("PK");
    }

    /** How names of this kind end. */
    Stream<String> endings() {
        return Stream.of(endings.split(" "));
    }

    /** How files of this kind begin, empty for text. */
    String magic() {
        return magic;
    }
}
