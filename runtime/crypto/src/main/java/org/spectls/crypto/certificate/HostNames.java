package org.spectls.crypto.certificate;

import java.net.IDN;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * Whether a certificate is for a host (RFC 2818 section 3.1, RFC 6125 section 6). Only subject alternative names count;
 * a common name never does.
 */
public final class HostNames {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private HostNames() {}

    /**
     * Looks for a host among a certificate's names.
     *
     * @param host a DNS name, in Unicode or not, or the text of an IPv4 or IPv6 address, with or without brackets
     */
    public static Verdict match(X509Certificate certificate, String host) {
        List<String> seen = new ArrayList<>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            Optional<byte[]> address = address(host);
            Optional<String> name = address.isPresent() ? Optional.empty() : dnsName(host);
            for (List<?> alternative : names == null ? List.<List<?>>of() : names) {
                int type = (Integer) alternative.get(0);
                if (type != DNS_NAME && type != IP_ADDRESS) {
                    continue;
                }
                String text = String.valueOf(alternative.get(1));
                boolean matches = type == DNS_NAME
                        ? name.isPresent() && matches(text, name.get())
                        : address.isPresent()
                                && address(text)
                                        .filter(theirs -> Arrays.equals(theirs, address.get()))
                                        .isPresent();
                if (matches) {
                    return Verdict.TRUSTED;
                }
                seen.add(text);
            }
        } catch (CertificateParsingException malformed) {
            return new Verdict(
                    Verdict.Kind.BAD_ENCODING, PathValidator.name(certificate) + " has malformed alternative names");
        }
        return new Verdict(
                Verdict.Kind.HOSTNAME_MISMATCH,
                PathValidator.name(certificate) + " is for " + (seen.isEmpty() ? "no host" : String.join(", ", seen))
                        + ", not for " + host);
    }

    /** Whether a DNS name, which may begin with a wildcard, stands for a host. */
    public static boolean covers(String name, String host) {
        return dnsName(host).filter(wanted -> matches(name, wanted)).isPresent();
    }

    /**
     * A wildcard stands for exactly one label, the left-most, and all of it (RFC 6125 section 6.4.3), with at least
     * two labels behind it: {@code *.com} would be half the net.
     */
    private static boolean matches(String pattern, String host) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("*.")) {
            return !lower.contains("*") && lower.equals(host);
        }
        String parent = lower.substring(1);
        int firstDot = host.indexOf('.');
        return parent.indexOf('*') < 0
                && parent.indexOf('.', 1) > 0
                && firstDot > 0
                && host.substring(firstDot).equals(parent);
    }

    private static Optional<String> dnsName(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return Optional.of(IDN.toASCII(name).toLowerCase(Locale.ROOT)).filter(ascii -> !ascii.isEmpty());
        } catch (IllegalArgumentException notADnsName) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> address(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!IPAddress.isValidIPv4(bare) && !IPAddress.isValidIPv6(bare)) {
            return Optional.empty();
        }
        var name = new GeneralName(GeneralName.iPAddress, bare).getName();
        return Optional.of(ASN1OctetString.getInstance(name).getOctets());
    }
}
