package org.spectls.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceFile;
import org.spectls.compiler.source.SourceSet;

class FrontEndTest {

    @Test
    void compilesAForeignProtocol() throws IOException {
        Diagnostics diagnostics = new Diagnostics();

        Optional<Model> model =
                FrontEnd.compile(SourceSet.read(Path.of("src/test/resources/foreign/login")), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(model.orElseThrow().machines())
                .extracting(Machine::name)
                .containsExactly("LoginClient", "KeepAlive", "Link", "LoginServer");
        assertThat(model.orElseThrow().endpoints())
                .extracting(EndpointDef::name)
                .containsExactly("Client", "Server");
        assertThat(model.orElseThrow().machine("LoginServer").states())
                .extracting(Machine.State::name)
                .containsExactly(
                        "AwaitRequest",
                        "FirstAwaitResponse",
                        "FirstChecking",
                        "AgainAwaitResponse",
                        "AgainChecking",
                        "LoggedIn");
    }

    @Test
    void reportsErrorsOfSeveralFilesAtOnce() {
        SourceSet sources = new SourceSet(List.of(
                new SourceFile("a.tls", "enum { a(1) } A\n"),
                new SourceFile("b.tls", "record { }\nconst x int = 1\n")));
        Diagnostics diagnostics = new Diagnostics();

        assertThat(FrontEnd.compile(sources, diagnostics)).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(d -> d.code() + " " + d.at())
                .containsExactly("TLS0102 a.tls:2:1", "TLS0101 b.tls:1:8", "TLS0101 b.tls:2:9");
    }
}
