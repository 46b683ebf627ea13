package org.spectls.interop.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
    void tellsWhichOptionsAProfileNeeds() {
        assertThat(named("version.tls12").profile().options()).isEmpty();
        assertThat(named("resume.ticket").profile().options()).containsExactly(Option.SESSION_TICKET);
        assertThat(named("suite.psk-aes-128-gcm-sha256").profile().options())
                .containsExactly(Option.PRE_SHARED_KEY, Option.NO_CERTIFICATE);
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
