package dev.postern.local.fit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.model.fit.Assumption;
import dev.postern.model.fit.FitPlan;
import dev.postern.model.fit.MachineFit;
import dev.postern.model.fit.ModelFile;
import dev.postern.model.fit.Need;
import dev.postern.model.fit.Warning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** A plan as one JSON object; sizes are bytes. */
final class JsonPlan {
    private final FitPlan plan;
    private final JsonGenerator json;

    private JsonPlan(FitPlan plan, JsonGenerator json) {
        this.plan = plan;
        this.json = json;
    }

    static void print(FitPlan plan, PrintWriter out) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            new JsonPlan(plan, json).write();
        }
        out.println(text);
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("model");
        model(plan.file());
        json.writeEndObject();
        json.writeNumberField("context", plan.question().context());
        json.writeNumberField("users", plan.question().users());
        json.writeNumberField("cache_bytes_per_token", plan.cacheBytesPerToken());
        json.writeArrayFieldStart("needs");
        for (Need need : plan.needs()) {
            need(need);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("machines");
        for (MachineFit fit : plan.machines()) {
            machine(fit);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (Warning warning : plan.warnings()) {
            json.writeStartObject();
            json.writeStringField("code", warning.name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", warning.text());
            json.writeStringField("source", warning.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void model(ModelFile file) throws IOException {
        json.writeStringField("format", file.format().name().toLowerCase(Locale.ROOT));
        json.writeStringField("architecture", file.architecture());
        json.writeStringField("name", file.name());
        json.writeNumberField("parameters", file.parameters());
        json.writeNumberField("weight_bytes", file.weightBytes());
        json.writeStringField("quantisation", file.quantisation());
        json.writeNumberField("bits_per_weight", Math.round(file.bitsPerWeight() * 100) / 100.0);
        json.writeNumberField("context_length", file.contextLength());
        json.writeNumberField("vocabulary", file.vocabulary());
        json.writeNumberField("layers", file.layers());
        json.writeNumberField("experts", file.experts());
        json.writeArrayFieldStart("notes");
        for (Assumption note : file.notes()) {
            json.writeString(note.text());
        }
        json.writeEndArray();
    }

    private void machine(MachineFit fit) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", fit.machine().name());
        json.writeNumberField("memory_bytes", fit.machine().memoryBytes());
        json.writeBooleanField("fits", fit.best().isPresent());
        json.writeNumberField("users", fit.users());
        json.writeArrayFieldStart("fitting");
        for (Need need : fit.fitting()) {
            need(need);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void need(Need need) throws IOException {
        json.writeStartObject();
        json.writeStringField("weights", need.weights().label());
        json.writeStringField("cache", need.cache().label());
        json.writeNumberField("weight_bytes", need.weightBytes());
        json.writeNumberField("cache_bytes", need.cacheBytes());
        json.writeNumberField("overhead_bytes", need.overheadBytes());
        json.writeNumberField("total_bytes", need.totalBytes());
        json.writeEndObject();
    }
}
