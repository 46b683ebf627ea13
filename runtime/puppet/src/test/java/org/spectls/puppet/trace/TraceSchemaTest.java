package org.spectls.puppet.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.symbol.Transformation.BadMac;
import org.spectls.puppet.symbol.Transformation.ContentType;
import org.spectls.puppet.symbol.Transformation.Fragment;
import org.spectls.puppet.symbol.Transformation.Hold;
import org.spectls.puppet.symbol.Transformation.LieAboutLength;
import org.spectls.puppet.symbol.Transformation.Patch;
import org.spectls.puppet.symbol.Transformation.Protected;
import org.spectls.puppet.symbol.Transformation.Truncate;
import org.spectls.puppet.symbol.Transformation.Unprotected;
import org.spectls.puppet.symbol.Transformation.Version;

/** What is written is what the schema allows, and nothing that there is goes without a place in it. */
class TraceSchemaTest {
    private static final Path SCHEMA = Path.of("../../spec/doc/trace.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void holdsTheBuiltInSuite(Role role) throws IOException {
        assertThat(errors(TraceWriter.write(BuiltInSuite.of(role)))).isEmpty();
    }

    @Test
    void knowsAllKindsTransformationsAndProfiles() throws IOException {
        Symbol all = Symbol.of(Kind.FINISHED)
                .transformed(
                        new Patch(-1, 1, Bytes.of(0)),
                        new Truncate(1),
                        new LieAboutLength(-1),
                        new Fragment(0),
                        new Hold(),
                        new ContentType(23),
                        new Version(0x0300),
                        new BadMac(),
                        new Unprotected(),
                        new Protected());
        List<Trace> traces = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            traces.add(trace(kind.label(), Profile.PLAIN, Symbol.of(kind)));
        }
        for (Profile profile : Profile.values()) {
            traces.add(trace(profile.toString(), profile, all));
        }
        String text = TraceWriter.write(traces);

        assertThat(errors(text)).isEmpty();
        assertThat(TraceReader.read("all", text)).isEqualTo(traces);
    }

    @Test
    void refusesWhatIsNoCase() throws IOException {
        String text = TraceWriter.write(BuiltInSuite.of(Role.CLIENT));

        for (String wrong : List.of(
                text.replaceFirst("\"ClientHello\"", "\"clientHello\""),
                text.replaceFirst("\"tested\"", "\"role\""),
                text.replaceFirst("RFC5246 7.3", "section 7.3"),
                text.replaceFirst("\"version\" : 1", "\"version\" : 2"))) {
            assertThat(wrong).isNotEqualTo(text);
            assertThat(errors(wrong)).isNotEmpty();
        }
    }

    private static Trace trace(String name, Profile profile, Symbol symbol) {
        Step step = new Step(
                new Action.Send(symbol),
                List.of("Closed?"),
                List.of(List.of()),
                List.of("A.B.C"),
                List.of("RFC5246 A.5"));
        return new Trace(name, Role.SERVER, profile, new Trace.Goal("", List.of("A.B.C"), List.of()), List.of(step));
    }

    private static List<String> errors(String text) throws IOException {
        JsonNode node = MAPPER.readTree(text);
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        return schema.validate(node).stream().map(Object::toString).toList();
    }
}
