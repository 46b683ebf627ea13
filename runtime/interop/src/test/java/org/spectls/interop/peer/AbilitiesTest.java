package org.spectls.interop.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Features;
import org.spectls.interop.feature.Option;
import org.spectls.interop.feature.Side;
import org.spectls.interop.feature.Version;

class AbilitiesTest {
    private static final Abilities ABILITIES = new Abilities(
            Set.of(Version.TLS_1_2),
            suite -> suite.anonymous() ? Optional.of("insists on certificates") : Optional.empty(),
            Set.of("x25519"),
            Map.of(CertificateType.ED448, "has no ed448"),
            Map.of(Option.SSL_3_0, "is too young"));

    @Test
    void tellTheFirstThingThatIsMissing() {
        assertThat(lack("version.tls11", Side.CLIENT)).isEqualTo("does not speak TLS 1.1");
        assertThat(lack("client.ed448", Side.CLIENT)).isEqualTo("has no ed448");
        assertThat(lack("group.x448", Side.CLIENT)).isEqualTo("does not have the group x448");
        assertThat(lack("suite.dh-anon-aes-128-gcm-sha256", Side.CLIENT)).isEqualTo("insists on certificates");
        assertThat(lack("group.x25519", Side.CLIENT)).isEmpty();
    }

    @Test
    void areAskedForTheSideThatNeedsThem() {
        assertThat(lack("downgrade.ssl30-client", Side.CLIENT)).isEqualTo("is too young");
        assertThat(lack("downgrade.ssl30-client", Side.SERVER)).isEmpty();
    }

    private static String lack(String id, Side side) {
        return Features.all().stream()
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .flatMap(feature -> ABILITIES.lacks(feature.profile(), side))
                .orElse("");
    }
}
