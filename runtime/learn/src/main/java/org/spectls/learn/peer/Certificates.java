package org.spectls.learn.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spectls.crypto.store.Credentials;
import org.spectls.puppet.Identities;
import org.spectls.puppet.Identities.Identity;

/** Files with what a stack shows and trusts. */
final class Certificates {
    static final String AUTHORITY = "ca.pem";
    static final String SERVER = "server.pem";
    static final String SERVER_KEY = "server.key";
    static final String CLIENT = "client.pem";
    static final String CLIENT_KEY = "client.key";

    private Certificates() {}

    static void write(Identities.Demo demo, Path folder) throws IOException {
        demo.authority().write(folder, "server", server(demo));
        demo.authority().write(folder, "client", rsa(demo.identities().clients()));
    }

    static Credentials server(Identities.Demo demo) {
        return rsa(demo.identities().servers());
    }

    static Credentials client(Identities.Demo demo) {
        return rsa(demo.identities().clients());
    }

    /** Not every stack reads every form of the other keys. */
    private static Credentials rsa(List<Identity> identities) {
        return identities.get(identities.size() - 1).credentials();
    }
}
