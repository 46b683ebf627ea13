package org.spectls.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler and the kernel know no protocol: what is TLS's own is named in the specification and in its runtime. */
class ProtocolNeutralityTest {

    /** Case matters: "finished" is a word, "Finished" a message. The product's own name is no such thing. */
    private static final Pattern THINGS_OF_TLS = Pattern.compile(String.join(
            "|",
            "ClientHello",
            "ServerHello",
            "HelloRequest",
            "\\bFinished\\b",
            "ServerKeyExchange",
            "ClientKeyExchange",
            "CertificateVerify",
            "CertificateRequest",
            "NewSessionTicket",
            "CipherSuite",
            "cipher_suite",
            "Heartbeat",
            "heartbeat",
            "ChangeCipherSpec",
            "change_cipher_spec",
            "Handshake",
            "handshake",
            "X509",
            "X\\.509",
            "[Pp]remaster",
            "PreMaster",
            "pre_master",
            "master_secret",
            "MasterSecret",
            "close_notify",
            "unexpected_message",
            "bad_record_mac",
            "\\bD?TLSv",
            "\\bTLS_",
            "\\bSSL"));

    @Test
    void theCompilerAndTheKernelNameNothingOfTls() throws IOException {
        var home = home();
        var findings = new ArrayList<String>();
        for (var module : modulesWithoutProtocol(home)) {
            findings.addAll(findings(module.resolve("src/main")));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void noticesAThingOfTlsButNotTheProductsName(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("Good.java"), "package org.spectls.kernel; // SpecTLS: it finished a .tls file");
        Files.writeString(folder.resolve("Bad.java"), "// first\nrecord ClientHello() {}");

        assertThat(findings(folder)).containsExactly(folder.resolve("Bad.java") + ":2 ClientHello");
    }

    private static Path home() {
        var here = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("generator"))) {
                return folder;
            }
        }
        throw new AssertionError("no folder with generator/ in it above " + here);
    }

    private static List<Path> modulesWithoutProtocol(Path home) throws IOException {
        var modules = new ArrayList<Path>();
        try (var folders = Files.list(home.resolve("generator"))) {
            folders.filter(folder -> Files.isDirectory(folder.resolve("src/main")))
                    .forEach(modules::add);
        }
        modules.add(home.resolve("grammar"));
        modules.add(home.resolve("runtime/kernel"));
        assertThat(modules).hasSizeGreaterThan(3);
        return modules;
    }

    /** What is found below a folder, as {@code file:line word}. */
    private static List<String> findings(Path folder) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".wasm"))
                    .sorted()
                    .toList();
        }
        var findings = new ArrayList<String>();
        for (var file : files) {
            var lines =
                    Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                var matcher = THINGS_OF_TLS.matcher(lines.get(line));
                while (matcher.find()) {
                    findings.add(file + ":" + (line + 1) + " " + matcher.group());
                }
            }
        }
        return findings;
    }
}
