package org.spectls.crypto.certificate;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * Lists of revoked certificates that were obtained before (RFC 5280 section 5). Only complete ones count, which the
 * issuer of a certificate has signed itself: not parts by reason or kind, differences, or lists on behalf of others.
 * Immutable.
 */
public final class RevocationLists {
    /** No lists at all. */
    public static final RevocationLists NONE = new RevocationLists(List.of());

    private static final Set<String> PARTIAL = Set.of("2.5.29.28", "2.5.29.27");
    private static final int CRL_SIGN = 6;

    private final Map<X500Principal, List<X509CRL>> byIssuer;

    /** What the lists say about a certificate. */
    enum Finding {
        /** A list of its issuer names it. */
        REVOKED,
        /** A current list of its issuer does not name it. */
        NOT_REVOKED,
        /** There is a list, but it is out of date, or not signed by the issuer. */
        UNUSABLE,
        /** There is no list of its issuer. */
        NOT_COVERED
    }

    /**
     * Takes lists as they were obtained.
     *
     * @param encoded one DER encoding each
     * @throws CRLException if one is malformed
     */
    public static RevocationLists parse(List<byte[]> encoded) throws CRLException {
        List<X509CRL> lists = new ArrayList<>(encoded.size());
        for (byte[] der : encoded) {
            try {
                lists.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
            } catch (CertificateException | CRLException | RuntimeException malformed) {
                throw new CRLException("list " + lists.size() + " is malformed", malformed);
            }
        }
        return new RevocationLists(lists);
    }

    private RevocationLists(List<X509CRL> lists) {
        this.byIssuer = lists.stream()
                .filter(list -> !isPartial(list))
                .collect(Collectors.groupingBy(X509CRL::getIssuerX500Principal));
    }

    /** Looks a certificate up. A list that is out of date still revokes what it names: nothing comes back. */
    Finding find(X509Certificate certificate, X509Certificate issuer, Instant now) {
        Optional<Finding> best = Optional.empty();
        for (X509CRL list : byIssuer.getOrDefault(certificate.getIssuerX500Principal(), List.of())) {
            if (!isSigned(list, issuer)) {
                best = best.or(() -> Optional.of(Finding.UNUSABLE));
                continue;
            }
            @Nullable X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
            if (entry != null) {
                return Finding.REVOKED;
            }
            Finding here = isCurrent(list, now) ? Finding.NOT_REVOKED : Finding.UNUSABLE;
            best = best.filter(Finding.NOT_REVOKED::equals).or(() -> Optional.of(here));
        }
        return best.orElse(Finding.NOT_COVERED);
    }

    private static boolean isSigned(X509CRL list, X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[CRL_SIGN]) {
            return false;
        }
        try {
            return StatusSignatures.verify(
                    issuer.getPublicKey(),
                    list.getSigAlgOID(),
                    list.getSigAlgParams(),
                    list.getSignature(),
                    list.getTBSCertList());
        } catch (CRLException malformed) {
            return false;
        }
    }

    @SuppressWarnings("JavaUtilDate") // The JDK's interface.
    private static boolean isCurrent(X509CRL list, Instant now) {
        return !now.isBefore(list.getThisUpdate().toInstant())
                && list.getNextUpdate() != null
                && !now.isAfter(list.getNextUpdate().toInstant());
    }

    private static boolean isPartial(X509CRL list) {
        @Nullable Set<String> critical = list.getCriticalExtensionOIDs();
        return list.hasUnsupportedCriticalExtension()
                || (critical != null && critical.stream().anyMatch(PARTIAL::contains));
    }
}
