package dev.postern.model.fit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads what model files say of themselves: a GGUF file, a safetensors file, or the {@code model.safetensors.index.json} of
 * one that was split; a split GGUF by its first part. Only heads are read, all lengths are checked against the file, and
 * whatever is odd is refused. Thread-safe.
 */
public final class ModelFiles {
    static final int LONGEST_CONFIG = 4 << 20;
    private static final int LONGEST_INDEX = 16 << 20;
    private static final int MOST_PARTS = 1000;

    private static final Pattern PART = Pattern.compile(".*-[0-9]{5}-of-[0-9]{5}[.]safetensors");

    private final LinkOption[] links;

    private ModelFiles(LinkOption... links) {
        this.links = links;
    }

    /**
     * Reads a model. Links lead to where they point.
     *
     * @throws UnreadableModelException where it is no model or is not understood
     * @throws IOException where the file cannot be read
     */
    public static ModelFile read(Path file) throws IOException, UnreadableModelException {
        return new ModelFiles().model(file);
    }

    /**
     * As {@link #read}, for files that are chosen by people who may not read all of this machine: neither the file nor one that is
     * read beside it may be a link. Links among the folders above are the caller's to refuse.
     */
    public static ModelFile readWithoutLinks(Path file) throws IOException, UnreadableModelException {
        return new ModelFiles(LinkOption.NOFOLLOW_LINKS).model(file);
    }

    /** Refuses one of several parts that the whole cannot be told from. */
    static void requireWhole(String name) throws UnreadableModelException {
        if (PART.matcher(name).matches()) {
            throw new UnreadableModelException(
                    "This is one of several parts; the model.safetensors.index.json beside them names them all.");
        }
    }

    private ModelFile model(Path file) throws IOException, UnreadableModelException {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file, links)) {
            return folder(file);
        }
        if (!isFile(file)) {
            throw new UnreadableModelException("This is no file.");
        }
        if (name.endsWith(".index.json")) {
            return split(file);
        }
        if (name.endsWith(".safetensors")) {
            requireWhole(name);
            return SafetensorsModel.of(config(file), tensors(file));
        }
        if (name.endsWith(".gguf") || beginsWithGguf(file)) {
            return gguf(file);
        }
        throw new UnreadableModelException("This is neither a GGUF nor a safetensors file.");
    }

    private ModelFile folder(Path folder) throws IOException, UnreadableModelException {
        for (String name : List.of("model.safetensors.index.json", "model.safetensors")) {
            if (isFile(folder.resolve(name))) {
                return model(folder.resolve(name));
            }
        }
        throw new UnreadableModelException(
                "This folder has neither a model.safetensors nor a model.safetensors.index.json; name a file in it.");
    }

    private boolean beginsWithGguf(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return GgufReader.begins(in.readNBytes(GgufReader.MAGIC_BYTES));
        }
    }

    private ModelFile gguf(Path file) throws IOException, UnreadableModelException {
        GgufHead head = ggufHead(file);
        long parts = head.values().find("split.count").orElse(1);
        List<Tensor> tensors = new ArrayList<>(head.tensors());
        if (parts > 1) {
            if (parts > MOST_PARTS) {
                throw new UnreadableModelException("The model claims more than " + MOST_PARTS + " parts.");
            }
            String first = String.format(Locale.ROOT, "-00001-of-%05d.gguf", parts);
            String name = String.valueOf(file.getFileName());
            if (!name.endsWith(first)) {
                throw new UnreadableModelException(
                        "This is one of " + parts + " parts; name the first, which ends with " + first + ".");
            }
            for (int part = 2; part <= parts; part++) {
                Path next = file.resolveSibling(name.substring(0, name.length() - first.length())
                        + String.format(Locale.ROOT, "-%05d-of-%05d.gguf", part, parts));
                if (!isFile(next)) {
                    throw new UnreadableModelException("Part " + part + " of " + parts + " is not beside the first.");
                }
                tensors.addAll(ggufHead(next).tensors());
            }
        }
        return GgufModel.of(head.values(), tensors);
    }

    private GgufHead ggufHead(Path file) throws IOException, UnreadableModelException {
        try (InputStream in = open(file)) {
            return GgufReader.read(in, Files.size(file));
        }
    }

    private ModelFile split(Path index) throws IOException, UnreadableModelException {
        if (!(json(index, LONGEST_INDEX).get("weight_map") instanceof Json.Members map)) {
            throw new UnreadableModelException("The index has no weight_map.");
        }
        Set<String> parts = new TreeSet<>();
        for (Json part : map.members().values()) {
            parts.add(part.text());
        }
        if (parts.size() > MOST_PARTS) {
            throw new UnreadableModelException("The index names more than " + MOST_PARTS + " files.");
        }
        List<Tensor> tensors = new ArrayList<>();
        for (String part : parts) {
            tensors.addAll(part(index, part, map.members()));
        }
        if (tensors.size() != map.members().size()) {
            throw new UnreadableModelException("The index and its files do not name the same tensors.");
        }
        return SafetensorsModel.of(config(index), tensors);
    }

    private List<Tensor> part(Path index, String name, Map<String, Json> map)
            throws IOException, UnreadableModelException {
        if (!name.endsWith(".safetensors") || name.contains("/") || name.contains("\\") || name.indexOf('\0') >= 0) {
            throw new UnreadableModelException("The index names a file that is not beside it.");
        }
        Path file = index.resolveSibling(name);
        if (!isFile(file)) {
            throw new UnreadableModelException("A file that the index names is not beside it.");
        }
        List<Tensor> tensors = tensors(file);
        Set<String> names = new HashSet<>();
        for (Tensor tensor : tensors) {
            boolean here =
                    map.getOrDefault(tensor.name(), Json.Literal.NULL).text().equals(name);
            if (!here || !names.add(tensor.name())) {
                throw new UnreadableModelException("The index and its files do not name the same tensors.");
            }
        }
        return tensors;
    }

    private List<Tensor> tensors(Path file) throws IOException, UnreadableModelException {
        try (InputStream in = open(file)) {
            return SafetensorsReader.read(in, Files.size(file));
        }
    }

    private ModelConfig config(Path beside) throws IOException, UnreadableModelException {
        Path config = beside.resolveSibling("config.json");
        return new ModelConfig(isFile(config) ? json(config, LONGEST_CONFIG) : new Json.Members(Map.of()));
    }

    private Json json(Path file, int most) throws IOException, UnreadableModelException {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadableModelException(file.getFileName() + " is longer than " + most + " bytes.");
            }
            return JsonReader.read(bytes);
        }
    }

    private boolean isFile(Path file) {
        return Files.isRegularFile(file, links);
    }

    private InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, links);
    }
}
