package dev.postern.gateway.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.xml.sax.SAXException;

/**
 * Reads documents with Apache Tika. The parsers are named one by one: none of them starts a process, opens a connection
 * or follows an address. Loaded with the first document, not with the gateway.
 */
final class Documents {
    private static final PDFParser PDF = pdf();
    private static final OOXMLParser OFFICE = new OOXMLParser();
    private static final OpenDocumentParser OPEN_DOCUMENT = new OpenDocumentParser();
    private static final RTFParser RTF = new RTFParser();
    private static final JSoupParser HTML = new JSoupParser();
    private static final DcXMLParser XML = new DcXMLParser();
    private static final RFC822Parser MAIL = new RFC822Parser();
    private static final AutoDetectParser INSIDES = new AutoDetectParser(
            MimeTypes.getDefaultMimeTypes(), PDF, OFFICE, OPEN_DOCUMENT, RTF, HTML, XML, MAIL, new TXTParser());

    private Documents() {}

    static String read(byte[] bytes, FileKind kind, Bounds bounds) throws TikaException, IOException, SAXException {
        BoundedText text = new BoundedText(bounds);
        Metadata metadata = new Metadata();
        ParseContext context = new ParseContext();
        context.set(Parser.class, INSIDES);
        context.set(EmbeddedDocumentExtractor.class, new BoundedInsides(context, bounds));
        parser(kind).parse(new ByteArrayInputStream(bytes), text, metadata, context);
        return kind == FileKind.EML ? head(metadata) + text : text.toString();
    }

    private static Parser parser(FileKind kind) {
        return switch (kind) {
            case PDF -> PDF;
            case OFFICE -> OFFICE;
            case OPEN_DOCUMENT -> OPEN_DOCUMENT;
            case RTF -> RTF;
            case HTML -> HTML;
            case XML -> XML;
            case EML -> MAIL;
            case PLAIN, JSON -> throw new IllegalArgumentException("Text is read without a parser");
        };
    }

    /** What a reader of mail sees above it. */
    private static String head(Metadata mail) {
        StringBuilder head = new StringBuilder();
        append(head, "From", mail.getValues(Message.MESSAGE_FROM));
        append(head, "To", mail.getValues(Message.MESSAGE_TO));
        append(head, "Cc", mail.getValues(Message.MESSAGE_CC));
        append(head, "Subject", mail.getValues(TikaCoreProperties.SUBJECT));
        return head.append('\n').toString();
    }

    private static void append(StringBuilder head, String name, String[] values) {
        if (values.length > 0) {
            head.append(name).append(": ").append(String.join(", ", values)).append('\n');
        }
    }

    /** Text only: no pictures taken out, none read by a recogniser. */
    private static PDFParser pdf() {
        PDFParser parser = new PDFParser();
        PDFParserConfig config = parser.getPDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        return parser;
    }
}
