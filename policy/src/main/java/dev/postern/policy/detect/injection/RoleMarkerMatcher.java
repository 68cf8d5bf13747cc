package dev.postern.policy.detect.injection;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Finds the marks with which chat templates part the speakers; in the text of one speaker they begin another's turn. */
final class RoleMarkerMatcher implements SingleMatcher {
    private static final int TAGS_BEFORE = 120;

    /** The marks, in lower case. */
    private enum Mark {
        CHATML_SYSTEM("<|im_start|>system", Likelihood.VERY_LIKELY),
        CHATML_START("<|im_start|>", Likelihood.LIKELY),
        CHATML_END("<|im_end|>", Likelihood.LIKELY),
        SYSTEM_TOKEN("<|system|>", Likelihood.VERY_LIKELY),
        ASSISTANT_TOKEN("<|assistant|>", Likelihood.LIKELY),
        USER_TOKEN("<|user|>", Likelihood.LIKELY),
        HEADER("<|start_header_id|>", Likelihood.LIKELY),
        TURN("<|eot_id|>", Likelihood.LIKELY),
        END_OF_TEXT("<|endoftext|>", Likelihood.LIKELY),
        GEMMA_TURN("<start_of_turn>", Likelihood.LIKELY),
        LLAMA_SYSTEM("<<sys>>", Likelihood.VERY_LIKELY),
        LLAMA_SYSTEM_END("<</sys>>", Likelihood.VERY_LIKELY),
        LLAMA_TURN("[inst]", Likelihood.LIKELY),
        LLAMA_TURN_END("[/inst]", Likelihood.LIKELY),
        SYSTEM_PROMPT_END("</system_prompt>", Likelihood.LIKELY),
        SYSTEM_END("</system>", Likelihood.POSSIBLE),
        SYSTEM_BEGIN("<system>", Likelihood.POSSIBLE),
        ALPACA_SYSTEM("### system:", Likelihood.LIKELY),
        ALPACA_INSTRUCTION("### instruction:", Likelihood.POSSIBLE);

        private final String text;
        private final Likelihood likelihood;

        Mark(String text, Likelihood likelihood) {
            this.text = text;
            this.likelihood = likelihood;
        }
    }

    private static final Mark[] MARKS = Mark.values();

    @Override
    public Kind kind() {
        return InjectionMatchers.KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("<[#");
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        for (Mark mark : MARKS) {
            if (text.isAt(start, mark.text)) {
                Likelihood likelihood =
                        mark == Mark.SYSTEM_END && stands(text, start) ? Likelihood.LIKELY : mark.likelihood;
                return new Match(
                        start + mark.text.length(),
                        likelihood,
                        "Words of " + InjectionFamily.ROLE_MARKER.sentence() + ": '" + mark.text + "'.");
            }
        }
        return null;
    }

    /** Whether a closing tag stands in plain text, where it closes what the reader did not open. */
    private static boolean stands(Window text, int start) {
        for (int place = start - 1; place > start - TAGS_BEFORE && text.at(place) != Window.END; place--) {
            if (text.at(place) == '<') {
                return false;
            }
        }
        return true;
    }
}
