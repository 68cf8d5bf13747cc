package dev.postern.gateway.wire.audio;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the boundary of a form from its media type (RFC 2046, section 5.1.1; RFC 7578, section 4.1). */
final class FormBoundary {
    private static final Pattern TYPE = Pattern.compile(
            "multipart/form-data\\s*;\\s*boundary=(?:([0-9a-z'+_.-]{1,70})|\"([0-9a-z'()+_,./:=? -]{0,69}[0-9a-z'()+_,./:=?-])\")\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final String FORM = "multipart/form-data";

    private FormBoundary() {}

    static String of(String mediaType) {
        Matcher matcher = TYPE.matcher(mediaType);
        if (!mediaType.toLowerCase(Locale.ROOT).startsWith(FORM) || !matcher.matches()) {
            throw FormFault.boundary();
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
