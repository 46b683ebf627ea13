package org.spectls.learn;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;

/** The same with all letters, in more profiles, and with a stronger guarantee: that takes longer. */
class OurStackProofTest {
    @Tag("prove")
    @ParameterizedTest
    @CsvSource({
        "SERVER, PLAIN, FULL, wp:1",
        "CLIENT, PLAIN, CORE, wp:1",
        "CLIENT, PLAIN, FULL, wp:0",
        "SERVER, CLIENT_AUTH_REQUIRED, CORE, wp:1",
        "CLIENT, CLIENT_AUTH_REQUIRED, CORE, wp:1",
        "SERVER, RENEGOTIATION, FULL, wp:0",
        "SERVER, RENEGOTIATION_AND_HEARTBEAT, CORE, wp:0",
        "CLIENT, RENEGOTIATION_AND_HEARTBEAT, CORE, wp:0"
    })
    void isWhatTheSpecificationSaysInEachProfile(Role tested, Profile profile, Letters letters, String search) {
        OurStackTest.assertEqual(tested, profile, letters, search);
    }
}
