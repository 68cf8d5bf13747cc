package dev.postern.gateway.wire.document;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * A list of numbers, kept as JSON so that every digit stays as the server wrote it.
 *
 * @param json the list with nothing but numbers in it
 * @param size how many there are
 */
public record NumberList(String json, int size) {

    /** Reads the list that the parser stands at. */
    public static NumberList read(JsonParser parser) throws IOException {
        StringBuilder json = new StringBuilder("[");
        int[] size = new int[1];
        UpstreamJson.items(parser, value -> {
            json.append(size[0] == 0 ? "" : ",").append(UpstreamJson.number(parser));
            size[0]++;
        });
        return new NumberList(json.append(']').toString(), size[0]);
    }

    @Override
    public String toString() {
        return "NumberList[" + size + " numbers]";
    }
}
