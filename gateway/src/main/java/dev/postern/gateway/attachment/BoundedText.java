package dev.postern.gateway.attachment;

import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Collects the text of a file and holds every step to the bounds. */
final class BoundedText extends ContentHandlerDecorator {
    private final Bounds bounds;

    BoundedText(Bounds bounds) {
        super(new BodyContentHandler(-1));
        this.bounds = bounds;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        bounds.check();
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        bounds.write(length);
        super.characters(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        bounds.write(length);
        super.ignorableWhitespace(text, start, length);
    }
}
