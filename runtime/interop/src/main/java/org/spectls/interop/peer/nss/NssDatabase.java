package org.spectls.interop.peer.nss;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.peer.Programs;

/** The certificates and keys in the form that NSS reads: a folder with a database, made once. */
final class NssDatabase {
    private static final int PATIENCE_SECONDS = 20;

    private NssDatabase() {}

    /** What to say after {@code -d}, with the servers' keys. */
    static String of(Material material) throws IOException {
        return "sql:" + material.once("nss", folder -> make(folder, material, Side.SERVER));
    }

    /** The same with the clients' keys: tstclnt takes one when it is asked, whether it was told to or not. */
    static String withClients(Material material) throws IOException {
        return "sql:" + material.once("nss-clients", folder -> make(folder, material, Side.CLIENT));
    }

    /** The version of Debian's package, as neither program tells its own. */
    static String version() {
        String version = Programs.present("dpkg-query")
                ? Programs.output("dpkg-query", "--show", "--showformat=${Version}", "libnss3-tools")
                : "";
        return version.isEmpty()
                ? "unknown version"
                : version.replaceAll("^\\d+:", "").replaceAll("-.*", "");
    }

    private static void make(Path folder, Material material, Side side) throws IOException {
        Path unfinished = Files.createDirectory(folder.resolveSibling("unfinished"));
        String database = "sql:" + unfinished;
        run("certutil", "-N", "-d", database, "--empty-password");
        for (CertificateType type : material.authorities()) {
            run(
                    "certutil",
                    "-A",
                    "-d",
                    database,
                    "-n",
                    "ca-" + type.id(),
                    "-t",
                    "CT,C,C",
                    "-i",
                    material.authorityFile(type).toString());
        }
        for (CertificateType type : NssAbilities.certificates()) {
            Path keys = material.store(side, type);
            run("pk12util", "-d", database, "-W", Material.PASSWORD, "-i", keys.toString());
        }
        Files.move(unfinished, folder);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new PeerException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PeerException(command[0] + " was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }
}
