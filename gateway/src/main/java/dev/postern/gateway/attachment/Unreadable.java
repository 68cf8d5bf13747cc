package dev.postern.gateway.attachment;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;

/** Why a file is refused. Nothing of the file is quoted. */
final class Unreadable {
    private Unreadable() {}

    static RefusedException kind() {
        return refused(
                "Files of this kind are not read; send text, Markdown, CSV, JSON, HTML, XML, PDF, DOCX, XLSX, PPTX,"
                        + " ODT, ODS, RTF or EML under a name that ends so.");
    }

    static RefusedException notWhatItSays() {
        return refused("The file is not what its name or type says, or it is encrypted; send it as what it is.");
    }

    static RefusedException encrypted() {
        return refused("The file is encrypted, so it cannot be checked; send it without a password.");
    }

    static RefusedException broken() {
        return refused("The file cannot be read, so it cannot be checked; save it anew or send its text.");
    }

    static RefusedException noText() {
        return refused("No text was found in the file; scanned pages and pictures are not read. Send text.");
    }

    static RefusedException notUnicode() {
        return refused("The file is not text in UTF-8 or UTF-16; save it as UTF-8.");
    }

    static RefusedException tooLarge(int bytes) {
        return refused("The file is larger than " + bytes + " bytes; send a part of it.");
    }

    static RefusedException tooMuchText(int characters) {
        return refused("The file holds more than " + characters + " characters of text; send a part of it.");
    }

    static RefusedException packedTooTightly() {
        return refused("The file unpacks to far more than it is; save it anew or send its text.");
    }

    static RefusedException tooManyInside(int number) {
        return refused(
                "The file holds more than " + number + " other files, or files too deep inside; send them apart.");
    }

    static RefusedException tooSlow(long seconds) {
        return refused("Reading the file took longer than " + seconds + " seconds; send a part of it.");
    }

    static RefusedException busy() {
        return new RefusedException(ErrorCode.OVERLOADED, "Too many files are being read; try again shortly.");
    }

    private static RefusedException refused(String message) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message);
    }
}
