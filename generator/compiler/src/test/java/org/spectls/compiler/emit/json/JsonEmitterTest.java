package org.spectls.compiler.emit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

class JsonEmitterTest {
    private static final Path SCHEMA = Path.of("../../spec/doc/model.schema.json");

    @Test
    void theSchemaIsTheOneThatIsPublished() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SCHEMA, ModelSchema.emit());
        }

        assertThat(ModelSchema.emit()).isEqualTo(Files.readString(SCHEMA));
    }

    @Test
    void whatIsWrittenFollowsTheSchema() throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(JsonEmitter.emit(model()), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyExpressionAndNoteTellsItsPlace() throws IOException {
        JsonNode root = new ObjectMapper().readTree(JsonEmitter.emit(model()));

        forEachObject(root, object -> {
            if (object.has("note")) {
                assertThat(object.get("note").fieldNames()).toIterable().contains("span", "doc", "citations");
            }
            if (object.has("type") && object.has("node")) {
                assertThat(object.has("span") || object.has("name"))
                        .as(object.toString())
                        .isTrue();
            }
        });
        assertThat(root.at("/machines/0/name").asText()).isEqualTo("LoginClient");
        assertThat(root.at("/machines/0/states/0/handlers").size())
                .isEqualTo(root.at("/machines/0/alphabet").size());
    }

    @Test
    void theSameModelGivesTheSameText() throws IOException {
        assertThat(JsonEmitter.emit(model())).isEqualTo(JsonEmitter.emit(model()));
    }

    private static Model model() throws IOException {
        return FrontEnd.compile(SourceSet.read(Path.of("src/test/resources/foreign/login")), new Diagnostics())
                .orElseThrow();
    }

    private static void forEachObject(JsonNode node, Consumer<JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(node);
        }
        node.forEach(child -> forEachObject(child, visitor));
    }
}
