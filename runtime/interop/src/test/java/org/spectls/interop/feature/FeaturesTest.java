package org.spectls.interop.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    @Test
    void idsAreUniqueAndCanBeGlobs() {
        assertThat(Features.all())
                .extracting(Feature::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9.-]+"));
    }

    @Test
    void eachIsSpecifiedSomewhere() {
        assertThat(Features.all())
                .extracting(Feature::section)
                .allMatch(section -> section.matches("RFC \\d+ [A-Z0-9.]+"));
    }

    @Test
    void expectsWhatBothSidesAreTold() {
        assertThat(expected("alpn", Side.CLIENT))
                .hasToString("version = TLS 1.2, application protocol = http/1.1, extended master secret = yes,"
                        + " secure renegotiation = yes, peer certificate = server.ecdsa.test, resumed = no,"
                        + " compression = none, echo = yes");
        assertThat(expected("alpn", Side.SERVER).get(Fact.SERVER_NAME)).isEqualTo(Optional.of("localhost"));
        assertThat(expected("alpn", Side.SERVER).get(Fact.PEER_CERTIFICATE)).isEqualTo(Optional.of("none"));
    }

    @Test
    void expectsASuiteWhereThereIsOnlyOne() {
        assertThat(expected("suite.dhe-rsa-aes-128-ccm", Side.CLIENT).get(Fact.SUITE))
                .isEqualTo(Optional.of("TLS_DHE_RSA_WITH_AES_128_CCM"));
        assertThat(expected("version.tls12", Side.CLIENT).get(Fact.SUITE)).isEmpty();
    }

    @Test
    void expectsTheSchemeOfAKeyThatHasOnlyOne() {
        assertThat(expected("server.ed448", Side.SERVER).get(Fact.SIGNATURE_SCHEME))
                .isEqualTo(Optional.of("ed448"));
        assertThat(expected("client.ed25519", Side.SERVER).get(Fact.CLIENT_SIGNATURE_SCHEME))
                .isEqualTo(Optional.of("ed25519"));
        assertThat(expected("server.ecdsa", Side.SERVER).get(Fact.SIGNATURE_SCHEME))
                .isEmpty();
    }

    @Test
    void expectsNothingButTheAlertOfARefusal() {
        assertThat(expected("downgrade.fallback-scsv", Side.CLIENT)).hasToString("alert = inappropriate_fallback");
        assertThat(expected("downgrade.ssl20-hello", Side.SERVER)).hasToString("alert = protocol_version");
    }

    @Test
    void tellsWhichVersionsASideSpeaks() {
        Profile fallback = named("downgrade.fallback-scsv").profile();
        assertThat(fallback.versions(Side.CLIENT)).containsExactly(Version.TLS_1_1);
        assertThat(fallback.oldest(Side.SERVER)).isEqualTo(Version.TLS_1_1);
        assertThat(fallback.newest(Side.SERVER)).isEqualTo(Version.TLS_1_2);
        assertThat(named("version.tls10").profile().versions(Side.SERVER)).containsExactly(Version.TLS_1_0);
    }

    @Test
    void tellsWhichOptionsAProfileNeeds() {
        assertThat(options("version.tls12", Side.CLIENT)).isEmpty();
        assertThat(options("resume.ticket", Side.CLIENT)).containsExactly(Option.SESSION_TICKET);
        assertThat(options("suite.psk-aes-128-gcm-sha256", Side.SERVER))
                .containsExactly(Option.PRE_SHARED_KEY, Option.NO_CERTIFICATE);
        assertThat(options("export.context", Side.SERVER)).containsExactly(Option.EXPORTER, Option.EXPORTER_CONTEXT);
        assertThat(options("downgrade.ssl30-server", Side.SERVER)).containsExactly(Option.SSL_3_0);
        assertThat(options("downgrade.ssl30-server", Side.CLIENT)).isEmpty();
    }

    @Test
    void tellsWhatBothSidesHaveToTellAlike() {
        assertThat(named("export").profile().agreements()).containsExactly(Fact.EXPORTED);
        assertThat(named("binding.tls-unique-resumed").profile().agreements()).containsExactly(Fact.TLS_UNIQUE);
        assertThat(named("alpn").profile().agreements()).isEmpty();
    }

    private static Set<Option> options(String id, Side side) {
        return named(id).profile().options(side);
    }

    private static Facts expected(String id, Side side) {
        return named(id).expected().getOrDefault(side, Facts.NONE);
    }

    private static Feature named(String id) {
        return Features.all().stream()
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
