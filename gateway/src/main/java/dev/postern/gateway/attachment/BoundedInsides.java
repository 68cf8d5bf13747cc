package dev.postern.gateway.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads files inside a file, so many and so deep; what cannot be read there adds no text. */
final class BoundedInsides extends ParsingEmbeddedDocumentExtractor {
    private final Bounds bounds;
    private int depth;

    BoundedInsides(ParseContext context, Bounds bounds) {
        super(context);
        this.bounds = bounds;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        depth++;
        try {
            bounds.enter(depth);
            super.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }
}
