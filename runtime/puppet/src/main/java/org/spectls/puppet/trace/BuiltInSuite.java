package org.spectls.puppet.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spectls.puppet.symbol.Role;

/** Cases made by hand: what goes wrong most often, and the usual flows. */
public final class BuiltInSuite {
    private BuiltInSuite() {}

    /** The cases for a side under test. */
    public static List<Trace> of(Role tested) {
        String file = "/org/spectls/puppet/suite/" + tested + ".json";
        try (InputStream in = BuiltInSuite.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return TraceReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
