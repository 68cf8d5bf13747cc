package dev.postern.audit.store;

import dev.postern.audit.siem.SiemMessage;
import dev.postern.audit.sink.Backoff;
import dev.postern.audit.sink.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings messages to a collector. A collector that refuses everything is taken for one that does not work, and nothing is
 * left out; a record that is refused alone, while the collector takes those around it, is put aside after some tries, so
 * that it holds up no other.
 */
final class SiemDelivery {
    private final SiemSettings settings;
    private final Sink sink;
    private final Optional<Sink> aside;
    private final SiemAlarm alarm;
    private final Backoff pauses;

    SiemDelivery(SiemSettings settings, Sink sink, Optional<Sink> aside, SiemAlarm alarm, Backoff pauses) {
        this.settings = settings;
        this.sink = sink;
        this.aside = aside;
        this.alarm = alarm;
        this.pauses = pauses;
    }

    /**
     * Sends messages.
     *
     * @return how many of them were put aside
     * @throws IOException where all of them are to be sent again
     */
    int deliver(List<SiemMessage> messages) throws IOException, InterruptedException {
        return switch (sink.send(messages)) {
            case Sink.Answer.Taken() -> 0;
            case Sink.Answer.Refused(String why) -> deliverSingly(messages, why);
        };
    }

    private int deliverSingly(List<SiemMessage> messages, String why) throws IOException, InterruptedException {
        List<SiemMessage> refused = new ArrayList<>();
        if (messages.size() > 1) {
            for (SiemMessage message : messages) {
                if (sink.send(List.of(message)) instanceof Sink.Answer.Refused) {
                    refused.add(message);
                }
            }
        }
        if (messages.size() == 1 || refused.size() == messages.size()) {
            throw new IOException("The collector takes nothing of what it is sent: " + why);
        }
        int putAside = 0;
        for (SiemMessage message : refused) {
            if (!takenAtLast(message)) {
                putAside(message, why);
                putAside++;
            }
        }
        return putAside;
    }

    private boolean takenAtLast(SiemMessage message) throws IOException, InterruptedException {
        for (int i = 1; i < settings.tries(); i++) {
            Thread.sleep(pauses.next());
            if (sink.send(List.of(message)) instanceof Sink.Answer.Taken) {
                return true;
            }
        }
        return false;
    }

    private void putAside(SiemMessage message, String why) throws IOException, InterruptedException {
        if (aside.isPresent()) {
            aside.get().send(List.of(message));
        }
        alarm.putAside(settings.sink(), message.index(), why);
    }
}
