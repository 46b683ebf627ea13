package org.spectls.cli.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.crypto.certificate.Revocation;
import org.spectls.crypto.certificate.RevocationLists;
import org.spectls.crypto.store.Credentials;
import org.spectls.crypto.store.KeyMaterialException;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.protocol.wire.Credential;
import picocli.CommandLine.Option;

/** Who this side is, and whom it believes. */
public final class IdentityOptions {
    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "PEM: the own certificate, then its issuers; several times for several certificates.")
    private List<Path> certificates = List.of();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "PEM: the private key, once for each --cert; default: in the --cert file.")
    private List<Path> keys = List.of();

    @Option(names = "--ocsp", paramLabel = "FILE", description = "DER: an OCSP response to staple to the first --cert.")
    private @Nullable Path status;

    @Option(names = "--crl", paramLabel = "FILE", description = "DER: a list of revoked certificates.")
    private List<Path> lists = List.of();

    /** Whether a certificate was given. */
    public boolean isGiven() {
        return !certificates.isEmpty();
    }

    /**
     * The certificates with their keys.
     *
     * @throws KeyMaterialException if a file does not hold what it should
     */
    public List<Credential> credentials() throws IOException {
        if (certificates.isEmpty() && !keys.isEmpty()) {
            throw new KeyMaterialException(keys.get(0).toString(), "--key needs --cert");
        }
        List<Credential> credentials = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            Credentials loaded =
                    Credentials.load(certificates.get(i), i < keys.size() ? keys.get(i) : certificates.get(i));
            Optional<Bytes> staple =
                    i == 0 && status != null ? Optional.of(Bytes.wrap(Files.readAllBytes(status))) : Optional.empty();
            credentials.add(ServerCredentials.of(loaded, staple));
        }
        return credentials;
    }

    /**
     * Which certificates were revoked.
     *
     * @throws KeyMaterialException if a file does not hold a list
     */
    public Revocation revocation() throws IOException {
        List<byte[]> encoded = new ArrayList<>();
        for (Path list : lists) {
            encoded.add(Files.readAllBytes(list));
        }
        try {
            return new Revocation(RevocationLists.parse(encoded), false);
        } catch (CRLException unreadable) {
            throw new KeyMaterialException(lists.toString(), "no list of revoked certificates in DER", unreadable);
        }
    }
}
