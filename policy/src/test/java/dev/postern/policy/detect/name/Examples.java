package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.Window;
import java.util.function.Consumer;

/** Runs of a labelled text with the tags they should get, read with the same code as in a scan. */
final class Examples {
    private final Lexicon lexicon;

    Examples(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A run to learn from.
     *
     * @param features hashes of all features, token by token
     * @param tags the right tag of each token
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Example(Tokens tokens, Run run, int[] features, int[] tags) {}

    void of(LabelledText text, Consumer<Example> out) {
        int done = 0;
        for (int place = 0; place < text.text().length(); place++) {
            if (place < done || !Letters.isLatin(text.text().charAt(place))) {
                continue;
            }
            Window window = Window.on(text.text(), place);
            if (window.isInsideWord(place) || !Entrance.isOpen(window, place, lexicon)) {
                continue;
            }
            RunReader reader = new RunReader(window, lexicon, place);
            Run run = reader.run();
            if (run != null && run.first() == reader.token()) {
                done = reader.tokens().end(run.last());
                out.accept(example(text, reader.tokens(), run));
            }
        }
    }

    private Example example(LabelledText text, Tokens tokens, Run run) {
        Features features = new Features(tokens, run, lexicon);
        int[] hashes = new int[run.length() * Features.COUNT];
        int[] tags = new int[run.length()];
        for (int at = 0; at < run.length(); at++) {
            features.of(run.first() + at, hashes, at * Features.COUNT);
            tags[at] = tag(text, tokens, run.first() + at, at == 0 ? Tags.OUTSIDE : tags[at - 1]);
        }
        return new Example(tokens, run, hashes, tags);
    }

    private static int tag(LabelledText text, Tokens tokens, int token, int before) {
        for (LabelledText.Label label : text.labels()) {
            if (label.start() <= tokens.start(token) && tokens.end(token) <= label.end()) {
                boolean begins = label.start() == tokens.start(token)
                        || before == Tags.OUTSIDE
                        || Tags.type(before) != label.type();
                boolean word = tokens.shape(token) != Shape.MARK;
                return begins ? word ? Tags.begin(label.type()) : Tags.OUTSIDE : Tags.inside(label.type());
            }
        }
        return Tags.OUTSIDE;
    }
}
