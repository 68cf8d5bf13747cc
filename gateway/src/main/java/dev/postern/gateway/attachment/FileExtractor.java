package dev.postern.gateway.attachment;

import java.nio.charset.StandardCharsets;

/** Reads every kind of file. Stateless. */
final class FileExtractor implements Extractor {
    private static final int MAGIC_WITHIN = 1024;

    @Override
    public String extract(byte[] bytes, FileKind kind, Bounds bounds) throws Exception {
        if (!hasMagic(bytes, kind)) {
            throw Unreadable.notWhatItSays();
        }
        if (kind.isZip()) {
            ZipCheck.check(bytes, bounds);
        }
        return switch (kind) {
            case PLAIN -> written(PlainText.decode(bytes), bounds);
            case JSON -> written(PlainText.json(bytes), bounds);
            case HTML, XML, EML, RTF, PDF, OFFICE, OPEN_DOCUMENT -> Documents.read(bytes, kind, bounds);
        };
    }

    private static String written(String text, Bounds bounds) {
        bounds.write(text.length());
        return text;
    }

    /** PDF readers look for the header in the first kilobyte; everything else begins with its own. */
    private static boolean hasMagic(byte[] bytes, FileKind kind) {
        int looked = Math.min(
                bytes.length, kind == FileKind.PDF ? MAGIC_WITHIN : kind.magic().length());
        return new String(bytes, 0, looked, StandardCharsets.ISO_8859_1).contains(kind.magic());
    }
}
