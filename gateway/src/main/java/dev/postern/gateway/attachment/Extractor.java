package dev.postern.gateway.attachment;

/** Takes the text out of a file of a known kind. */
@FunctionalInterface
interface Extractor {

    /**
     * The text, possibly empty.
     *
     * @throws Exception whatever the parser of that kind throws where it cannot read the file
     */
    String extract(byte[] bytes, FileKind kind, Bounds bounds) throws Exception;
}
