package dev.postern.gateway.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.audit.event.Content;
import dev.postern.gateway.ticket.Justification;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Vault;
import dev.postern.policy.transform.TokenWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the trail keeps of the texts of an exchange at a level of recording. */
final class RecordedContent {
    private static final JsonFactory JSON = new JsonFactory();

    private RecordedContent() {}

    /** Of a prompt as it came. */
    static Content received(RecordLevel level, byte[] prompt) {
        return switch (level) {
            case METADATA, MASKED -> Content.none();
            case FULL -> Content.of(prompt);
        };
    }

    /**
     * Of a prompt that was held back until its requester said why: that, in a line as of a header, and what is kept of the
     * prompt as it came.
     */
    static Content justified(RecordLevel level, Justified why, Content received) {
        return switch (level) {
            case METADATA -> Content.none();
            case MASKED -> Content.of(line(why.masked()));
            case FULL -> {
                byte[] line = line(why.said());
                byte[] prompt = received.reveal();
                byte[] both = Arrays.copyOf(line, line.length + prompt.length);
                System.arraycopy(prompt, 0, both, line.length, prompt.length);
                yield Content.of(both);
            }
        };
    }

    private static byte[] line(SensitiveText said) {
        return (Justification.HEADER + ": " + said.reveal() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Of a prompt as it leaves: masks and tokens stand in it already. */
    static Content forwarded(RecordLevel level, byte[] prompt) {
        return switch (level) {
            case METADATA -> Content.none();
            case MASKED, FULL -> Content.of(prompt);
        };
    }

    /**
     * Of an answer as it was delivered.
     *
     * @param vault knows what was restored in it
     */
    static Content delivered(RecordLevel level, byte[] answer, Vault vault) {
        return switch (level) {
            case METADATA -> Content.none();
            case MASKED -> Content.of(vault.isEmpty() ? answer : withTokens(answer, new TokenWriter(vault)));
            case FULL -> Content.of(answer);
        };
    }

    private static byte[] withTokens(byte[] answer, TokenWriter tokens) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(answer.length);
        try (JsonParser in = JSON.createParser(answer);
                JsonGenerator copy = JSON.createGenerator(out)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    copy.writeString(tokens.write(in.getText()));
                } else {
                    copy.copyCurrentEvent(in);
                }
            }
        } catch (JsonProcessingException e) {
            // Plain text, such as a transcript.
            return tokens.write(new String(answer, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
