package dev.postern.gateway.wire.audio;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;

/** What can be wrong with a form. */
final class FormFault {
    private FormFault() {}

    static RefusedException boundary() {
        return new RefusedException(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "Send the form as 'Content-Type: multipart/form-data; boundary=…' and nothing else in that header.");
    }

    /** The bytes are not the one way to write a form that is read here. */
    static RefusedException malformed(String what) {
        return new RefusedException(
                ErrorCode.INVALID_REQUEST,
                "The form cannot be read: " + what + ". Use the form writer of your HTTP library.");
    }

    static RefusedException field(String name, String message) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message, name);
    }

    static RefusedException repeated(String name) {
        return new RefusedException(ErrorCode.DUPLICATE_KEY, "The field stands twice in the form; send it once.", name);
    }
}
