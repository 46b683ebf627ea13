package org.spectls.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.testing.TestCertificate;

class HostNamesTest {
    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, true",
        "example.org, EXAMPLE.ORG., true",
        "Example.Org, example.org, true",
        "example.org, www.example.org, false",
        "www.example.org, example.org, false",
        "*.example.org, www.example.org, true",
        "*.example.org, example.org, false",
        "*.example.org, a.b.example.org, false",
        "*.example.org, .example.org, false",
        "w*.example.org, www.example.org, false",
        "www.*.org, www.example.org, false",
        "*.org, example.org, false",
        "*, localhost, false",
        "*.*.org, www.example.org, false",
        "xn--bcher-kva.example, bücher.example, true",
        "xn--bcher-kva.example, xn--bcher-kva.example, true",
        "127.0.0.1, 127.0.0.1, false",
        "localhost, '', false",
    })
    void matchesDnsNames(String pattern, String host, boolean matches) {
        X509Certificate certificate = TestCertificate.leaf("leaf")
                .dns("unrelated.test", pattern)
                .selfSigned()
                .certificate();
        assertThat(HostNames.match(certificate, host).trusted()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8::1, 2001:db8::1, true",
        "2001:db8::1, 2001:0db8:0:0:0:0:0:1, true",
        "2001:db8::1, [2001:db8::1], true",
        "2001:db8::1, 2001:db8::2, false",
        "::1, localhost, false",
    })
    void matchesAddresses(String address, String host, boolean matches) {
        X509Certificate certificate = TestCertificate.leaf("leaf")
                .with(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.iPAddress, address)))
                .selfSigned()
                .certificate();
        assertThat(HostNames.match(certificate, host).trusted()).isEqualTo(matches);
    }

    @Test
    void aCommonNameIsNoHostName() {
        X509Certificate certificate =
                TestCertificate.leaf("example.org").selfSigned().certificate();
        assertThat(HostNames.match(certificate, "example.org"))
                .isEqualTo(new Verdict(
                        Verdict.Kind.HOSTNAME_MISMATCH,
                        "the certificate of CN=example.org is for no host, not for example.org"));
    }

    @Test
    void saysWhichNamesThereAre() {
        X509Certificate certificate = TestCertificate.leaf("leaf")
                .dns("a.test", "*.b.test")
                .selfSigned()
                .certificate();
        assertThat(HostNames.match(certificate, "c.test").explanation())
                .isEqualTo("the certificate of CN=leaf is for a.test, *.b.test, not for c.test");
    }
}
