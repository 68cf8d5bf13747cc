package dev.postern.local.scan;

import dev.postern.policy.decision.Ruling;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.trial.JudgedText;
import java.util.List;
import java.util.Locale;

/** Writes one answer as one line of JSON, with places in code points. */
final class AnswerLine {
    private final StringBuilder out = new StringBuilder();

    /** @param id as JSON */
    AnswerLine(String id) {
        out.append("{\"id\":").append(id);
    }

    AnswerLine findings(List<Finding> findings, CodePoints codePoints, boolean explaining) {
        out.append(",\"findings\":[");
        String comma = "";
        for (Finding finding : findings) {
            out.append(comma);
            comma = ",";
            place(finding.type(), finding.start(), finding.end(), finding.likelihood(), codePoints);
            out.append(",\"hidden\":").append(finding.hidden());
            if (explaining) {
                field("why", finding.why());
                field("detector", finding.detector());
            }
            out.append('}');
        }
        out.append(']');
        return this;
    }

    /** Says which types were not looked for everywhere; nothing where all were. */
    AnswerLine notEvaluated(List<String> types) {
        if (!types.isEmpty()) {
            out.append(",\"not_evaluated\":[");
            String comma = "";
            for (String type : types) {
                out.append(comma);
                comma = ",";
                JsonText.quote(out, type);
            }
            out.append(']');
        }
        return this;
    }

    AnswerLine verdict(JudgedText judged, CodePoints codePoints) {
        field("action", judged.action().name().toLowerCase(Locale.ROOT));
        out.append(",\"rulings\":[");
        String comma = "";
        for (Ruling ruling : judged.rulings()) {
            out.append(comma);
            comma = ",";
            place(ruling.type(), ruling.start(), ruling.end(), ruling.likelihood(), codePoints);
            field("rule", ruling.rule());
            field("action", ruling.action().name().toLowerCase(Locale.ROOT));
            field("say", ruling.say());
            out.append('}');
        }
        out.append(']');
        judged.text().ifPresentOrElse(text -> field("text", text.reveal()), () -> out.append(",\"text\":null"));
        return this;
    }

    AnswerLine error(long line, String code, String message) {
        out.append(",\"line\":").append(line).append(",\"error\":{\"code\":");
        JsonText.quote(out, code);
        field("message", message);
        out.append('}');
        return this;
    }

    private void place(String type, int start, int end, Likelihood likelihood, CodePoints codePoints) {
        out.append("{\"type\":");
        JsonText.quote(out, type);
        out.append(",\"start\":").append(codePoints.at(start));
        out.append(",\"end\":").append(codePoints.at(end));
        field("likelihood", likelihood.name());
    }

    private void field(String name, String value) {
        out.append(",\"").append(name).append("\":");
        JsonText.quote(out, value);
    }

    /** The whole line, with its break. */
    @Override
    public String toString() {
        return out + "}\n";
    }
}
