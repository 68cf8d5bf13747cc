package dev.postern.local.scan;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.locale.HomeCountry;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.trial.JudgedText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers line by line until the input ends. A scan keeps nothing of a text, a judgement keeps all of it. */
final class LineAnswers {
    /** How the text of a line is called where a policy names places. */
    private static final String PATH = "text";

    private static final int LONGEST_SCANNED = 1 << 27;
    private static final int LONGEST_JUDGED = 1 << 24;

    private final ScanOptions options;
    private final @Nullable Policy policy;
    private final MatcherTable detectors;
    private final RequestReader requests;
    private boolean complete = true;

    LineAnswers(ScanOptions options, @Nullable Policy policy) {
        this.options = options;
        this.policy = policy;
        this.detectors = policy == null ? BuiltInMatchers.table(BuiltInMatchers.all()) : policy.detectors();
        this.requests = new RequestReader(options.judging() ? LONGEST_JUDGED : LONGEST_SCANNED);
    }

    /** Returns whether every line was answered. */
    boolean answer(LineStream lines, OutputStream out) throws IOException {
        while (lines.nextLine()) {
            AnswerLine answer = answerOrError(lines);
            if (answer != null) {
                out.write(answer.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return complete;
    }

    private @Nullable AnswerLine answerOrError(LineStream lines) throws IOException {
        try {
            return answer(lines);
        } catch (InvalidLineException e) {
            complete = false;
            return new AnswerLine(requests.id()).error(lines.number(), e.code(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            complete = false;
            return new AnswerLine(requests.id())
                    .error(
                            lines.number(),
                            "scan_failed",
                            "The text cannot be scanned (" + e.getClass().getSimpleName()
                                    + "); treat it as one that must not leave.");
        }
    }

    private @Nullable AnswerLine answer(LineStream line) throws IOException, InvalidLineException {
        ScannedText scanned = new ScannedText(detectors);
        StringBuilder kept = new StringBuilder();
        ScanRequest request = requests.read(line, options.judging() ? keeping(scanned, kept) : scanned);
        if (request == null) {
            return null;
        }
        HomeCountry country = request.locale() == null ? options.locale() : request.locale();
        List<Finding> findings = scanned.finish().stream().map(country::weigh).toList();
        AnswerLine answer = new AnswerLine(request.id())
                .findings(findings, scanned.codePoints(), options.explaining())
                .notEvaluated(scanned.notEvaluated());
        return options.judging() && policy != null
                ? answer.verdict(judged(policy, options, kept.toString()), scanned.codePoints())
                : answer;
    }

    private static JudgedText judged(Policy policy, ScanOptions options, String text) {
        Requester requester =
                new Requester("scan", "scan", options.groups(), Set.of(), "postern", Requester.Credential.ACCESS_TOKEN);
        Circumstances circumstances = new Circumstances(requester, options.model(), options.zone());
        return options.answers()
                ? JudgedText.ofAnswer(policy, circumstances, PATH, List.of(text))
                : JudgedText.ofPrompt(
                        policy, circumstances, new Segment(PATH, options.role(), SensitiveText.of(text), false));
    }

    private static Writer keeping(Writer first, StringBuilder kept) {
        return new Writer() {
            @Override
            public void write(char[] text, int offset, int count) throws IOException {
                kept.append(text, offset, count);
                first.write(text, offset, count);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
