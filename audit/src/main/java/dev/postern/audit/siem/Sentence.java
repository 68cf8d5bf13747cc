package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;

/** What a person reads first in a list of events: kind, model, how it went. */
final class Sentence {
    private Sentence() {}

    static String of(SiemEvent event) {
        StringBuilder sentence = new StringBuilder(event.kind());
        event.text(Field.MODEL).ifPresent(model -> sentence.append(" model ").append(model));
        event.text(Field.STATUS).ifPresent(status -> sentence.append(' ').append(status));
        event.text(Field.ACTION).ifPresent(action -> sentence.append(" action ").append(action));
        event.text(Field.CODE).ifPresent(code -> sentence.append(" code ").append(code));
        return sentence.toString();
    }
}
