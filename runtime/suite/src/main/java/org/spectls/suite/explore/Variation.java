package org.spectls.suite.explore;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spectls.puppet.trace.Profile;
import org.spectls.tls.protocol.ports.Configuration;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.NamedGroup;
import org.spectls.tls.protocol.wire.SignatureScheme;

/**
 * Both sides of a profile configured a little otherwise: so that connections come about that rest on a row of a table.
 *
 * @param rows names of the rows that such a connection rests on
 * @param base what it varies: a profile whose connections take the same messages
 * @param changes of the tested side
 * @param peersChanges of the puppet
 */
public record Variation(
        Set<String> rows,
        Profile base,
        Consumer<Configuration.Builder> changes,
        Consumer<Configuration.Builder> peersChanges) {
    /** As the profile says. */
    public static final Variation NONE = new Variation(Set.of(), Profile.PLAIN, configuration -> {});

    /** What the names of groups that are finite fields begin with, RFC 7919 section 2. */
    private static final String FINITE = "ffdhe";

    /** Those by whose exchange of keys the others are told. */
    private static final List<Profile> EXCHANGES = List.of(
            Profile.CBC,
            Profile.DHE,
            Profile.RSA,
            Profile.PSK,
            Profile.DHE_PSK,
            Profile.ECDHE_PSK,
            Profile.ANONYMOUS,
            Profile.ANONYMOUS_DH);

    /** Both sides are configured alike. */
    public Variation(Set<String> rows, Profile base, Consumer<Configuration.Builder> changes) {
        this(rows, base, changes, changes);
    }

    /** The same, but resting on other rows. */
    public Variation restingOn(Set<String> others) {
        return new Variation(others, base, changes, peersChanges);
    }

    /** A profile as it is. */
    public static Variation of(Profile profile) {
        return new Variation(Set.of(profile.toString()), profile, configuration -> {});
    }

    /** One for each suite, group and signature scheme that connections can rest on. */
    public static List<Variation> all() {
        Stream<Variation> suites = CipherSuite.all().stream()
                .flatMap(suite -> exchange(suite).stream().map(base -> new Variation(rows(suite), base, only(suite))));
        Stream<Variation> groups = NamedGroup.all().stream()
                .map(group -> new Variation(
                        Set.of(group.toString()),
                        group.toString().startsWith(FINITE) ? Profile.DHE : Profile.CBC,
                        configuration -> configuration.groups(List.of(group))));
        Stream<Variation> schemes = SignatureScheme.all().stream()
                // Nobody says that one, so that no connection can rest on it alone.
                .filter(scheme -> !scheme.equals(SignatureScheme.RSA_PKCS1_MD5_SHA1))
                .map(scheme -> new Variation(
                        Set.of(scheme.toString()),
                        Profile.EVERYTHING,
                        configuration -> configuration
                                .signatureSchemes(List.of(scheme))
                                .unsafeSignatureSchemes(List.of(scheme))));
        return Stream.of(suites, groups, schemes)
                .flatMap(variations -> variations)
                .toList();
    }

    void configure(Configuration.Builder configuration) {
        changes.accept(configuration);
    }

    void configurePeer(Configuration.Builder configuration) {
        peersChanges.accept(configuration);
    }

    private static Set<String> rows(CipherSuite suite) {
        return Stream.of(suite, suite.cipher(), suite.mac(), suite.prf())
                .map(Object::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Profile> exchange(CipherSuite suite) {
        return EXCHANGES.stream()
                .filter(profile ->
                        suites(profile).stream().anyMatch(own -> own.kx().equals(suite.kx())))
                .findFirst();
    }

    private static List<CipherSuite> suites(Profile profile) {
        Configuration.Builder configuration = Configuration.builder();
        profile.configure(configuration, Configuration.builder());
        return configuration.build().unsafeCipherSuites();
    }

    private static Consumer<Configuration.Builder> only(CipherSuite suite) {
        return configuration -> configuration.cipherSuites(List.of()).unsafeCipherSuites(List.of(suite));
    }
}
