package dev.postern.gateway.wire.shape;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;

/** Turns the files of one request into their text. Used once. */
final class FileSlots {
    private final FileText files;
    private int read;

    FileSlots(FileText files) {
        this.files = files;
    }

    /**
     * The text of a file.
     *
     * @param around the object that holds the file, with its name and type beside it
     */
    String text(JsonValue value, Shape.File shape, JsonObject around, JsonPath path) {
        read++;
        if (read > FileText.MOST) {
            throw ValueChecks.refused("A request may hold at most " + FileText.MOST + " files; send fewer.", path);
        }
        FileData data = FileData.read(ValueChecks.characters(value, path), path);
        String type = data.mediaType().isEmpty() ? beside(around, shape.mediaType()) : data.mediaType();
        try {
            return files.read(data.bytes(), beside(around, shape.name()), type);
        } catch (RefusedException e) {
            throw e.at(path.toString());
        }
    }

    private static String beside(JsonObject around, String field) {
        return !field.isEmpty() && around.get(field) instanceof JsonText text ? text.characters() : "";
    }
}
