package org.spectls.interop.feature;

import java.util.Map;

/**
 * One thing that two stacks can do together.
 *
 * @param id unique, for people to ask for, as in {@code suite.ecdhe-rsa-aes-128-gcm-sha256}
 * @param group the heading it stands under
 * @param title for people
 * @param section where it is specified, as in {@code RFC 7301 3.2}
 * @param profile what both sides are told
 * @param expected what must be true afterwards, as each side sees it
 */
public record Feature(
        String id, String group, String title, String section, Profile profile, Map<Side, Facts> expected) {
    public Feature {
        expected = Map.copyOf(expected);
    }

    /** A feature after which is true what its profile says. */
    static Feature of(String id, String group, String title, String section, ProfileBuilder profile) {
        Profile told = profile.build();
        return new Feature(
                id,
                group,
                title,
                section,
                told,
                Map.of(Side.CLIENT, Expectation.of(told, Side.CLIENT), Side.SERVER, Expectation.of(told, Side.SERVER)));
    }
}
