package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.Window;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole training: generated texts in, model out. The same seed and size give the same bytes. */
final class Training {
    private static final long SEED = 20261125;
    private static final long SEED_OF_CALIBRATION = 4;

    /** Of ten names that the lists know, so many are taken out while learning: unseen names are the rule in real text. */
    private static final int UNKNOWN_OF_TEN = 3;

    private static final int LEXICONS = 3;

    private final WordLists lists = WordLists.read();
    private final int texts;
    private final int rounds;
    private final int bits;

    Training(int texts, int rounds, int bits) {
        this.texts = texts;
        this.rounds = rounds;
        this.bits = bits;
    }

    /** Learns and writes the model. */
    void run(OutputStream out) throws IOException {
        Trainer trainer = new Trainer(bits);
        List<Examples> readers = new ArrayList<>();
        for (int i = 0; i < LEXICONS; i++) {
            int salt = i;
            readers.add(new Examples(WordLists.lexicon(
                    lists.classes(name -> !Corpus.isHeldOut(name) && Corpus.part(name + salt, 10) >= UNKNOWN_OF_TEN))));
        }
        for (int round = 0; round < rounds; round++) {
            Corpus corpus = Corpus.toLearn(lists, SEED + round);
            for (int i = 0; i < texts; i++) {
                readers.get(i % LEXICONS).of(corpus.next(), trainer::learn);
            }
        }
        float slight = 0.001f;
        Weights raw = trainer.weights(new float[] {slight, 0, slight, 0, slight, 0});
        Map<Integer, Integer> all = lists.classes(name -> true);
        Weights weights = trainer.weights(calibrate(raw, slight));
        ModelFile.write(WordLists.hashes(all), WordLists.bits(all), weights, out);
    }

    private float[] calibrate(Weights raw, float slight) {
        Lexicon lexicon = heldOutLexicon(lists);
        Perceptron model = new Perceptron(lexicon, raw);
        Calibration[] curves = {new Calibration(), new Calibration(), new Calibration()};
        Corpus corpus = Corpus.heldOut(lists, SEED_OF_CALIBRATION);
        for (int i = 0; i < Math.max(200, texts / 10); i++) {
            LabelledText text = corpus.next();
            for (Guess guess : guesses(model, lexicon, text.text())) {
                double confidence = guess.span().confidence();
                boolean right = text.labels().stream()
                        .anyMatch(label -> label.type() == guess.span().type()
                                && label.start() < guess.end()
                                && guess.start() < label.end());
                curves[guess.span().type().code()].add(Math.log(confidence / (1 - confidence)) / slight, right);
            }
        }
        float[] calibration = new float[2 * curves.length];
        for (int i = 0; i < curves.length; i++) {
            curves[i].fit();
            calibration[2 * i] = curves[i].slope();
            calibration[2 * i + 1] = curves[i].offset();
        }
        return calibration;
    }

    /** Lists that know half of the names that are held out. */
    static Lexicon heldOutLexicon(WordLists lists) {
        return WordLists.lexicon(lists.classes(name -> !Corpus.isHeldOut(name) || Corpus.part(name + "?", 2) == 0));
    }

    /** A name the model sees, before any judgement. */
    record Guess(NameSpan span, int start, int end) {}

    static List<Guess> guesses(Perceptron model, Lexicon lexicon, String text) {
        List<Guess> guesses = new ArrayList<>();
        for (int place = 0; place < text.length(); place++) {
            Window window = Window.on(text, place);
            if (window.isInsideWord(place) || !Entrance.isOpen(window, place, lexicon)) {
                continue;
            }
            RunReader reader = new RunReader(window, lexicon, place);
            Run run = reader.run();
            if (run != null) {
                for (NameSpan span : model.names(reader.tokens(), run)) {
                    if (span.first() == reader.token()) {
                        guesses.add(new Guess(span, place, reader.tokens().end(span.last())));
                    }
                }
            }
        }
        return guesses;
    }
}
