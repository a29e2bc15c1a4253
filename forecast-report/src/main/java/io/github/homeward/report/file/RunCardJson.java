package io.github.homeward.report.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.homeward.input.DataHash;
import io.github.homeward.yearly.model.ModelUsed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A run card as JSON. */
final class RunCardJson {

    private RunCardJson() {}

    static void write(RunCard card, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
        json.writeStartObject();
        json.writeNumberField("format", RunCard.FORMAT);
        json.writeStringField("homeward", card.homewardVersion());
        texts("command_line", card.commandLine(), json);
        json.writeFieldName("cutoff");
        json.writeObject(card.cutoff() == null ? null : card.cutoff().toString());
        json.writeNumberField("horizon", card.horizon());
        json.writeNumberField("seed", card.seed());
        json.writeArrayFieldStart("data");
        for (DataHash data : card.data()) {
            json.writeStartObject();
            json.writeStringField("name", data.name());
            json.writeStringField("sha256", data.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        plugins(card.plugins(), json);
        json.writeArrayFieldStart("models");
        for (ModelUsed model : card.models()) {
            json.writeStartObject();
            json.writeStringField("name", model.name());
            json.writeStringField("description", model.description());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts("notes", card.notes(), json);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void plugins(List<RunCard.Plugin> plugins, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("plugins");
        for (RunCard.Plugin plugin : plugins) {
            json.writeStartObject();
            json.writeStringField("origin", plugin.origin());
            json.writeStringField("name", plugin.name());
            json.writeStringField("version", plugin.version());
            json.writeNumberField("spi_version", plugin.spiVersion());
            json.writeStringField("place", plugin.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
