package dev.postern.gateway.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are read, by the ends of their names and their media types (IANA). */
enum FileKind {
    PLAIN("", List.of("txt", "text", "log", "md", "markdown", "csv", "tsv"), List.of("text/plain", "text/markdown")),
    JSON("", List.of("json"), List.of("application/json")),
    HTML("", List.of("html", "htm", "xhtml"), List.of("text/html", "application/xhtml+xml")),
    XML("", List.of("xml"), List.of("application/xml", "text/xml")),
    EML("", List.of("eml"), List.of("message/rfc822")),
    RTF("{\\rtf", List.of("rtf"), List.of("application/rtf", "text/rtf")),
    PDF("%PDF-", List.of("pdf"), List.of("application/pdf")),
    OFFICE(
            "PK\u0003\u0004",
            List.of("docx", "xlsx", "pptx"),
            List.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation")),
    OPEN_DOCUMENT(
            "PK\u0003\u0004",
            List.of("odt", "ods"),
            List.of("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"));

    private final String magic;
    private final List<String> endings;
    private final List<String> mediaTypes;

    /** @param magic how files of this kind begin, empty for text */
    FileKind(String magic, List<String> endings, List<String> mediaTypes) {
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
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    private static Optional<FileKind> typed(String type) {
        Optional<FileKind> known = Arrays.stream(values())
                .filter(kind -> kind.mediaTypes.contains(type))
                .findFirst();
        return known.isEmpty() && type.startsWith("text/") ? Optional.of(PLAIN) : known;
    }

    /** Whether the file can be read with the eye. */
    boolean isText() {
        return magic.isEmpty();
    }

    boolean isZip() {
        return magic.startsWith("PK");
    }

    /** How files of this kind begin, empty for text. */
    String magic() {
        return magic;
    }
}
