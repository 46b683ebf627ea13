package org.spectls.requirements.count;

import org.spectls.requirements.model.Keywords;

/** Writes the numbers as YAML, a section a line: what changes is seen in a comparison. */
public final class KeywordsWriter {
    private KeywordsWriter() {}

    public static String write(Keywords keywords) {
        StringBuilder yaml = new StringBuilder("""
            # How often each RFC says MUST (with SHALL and REQUIRED) and SHOULD (with RECOMMENDED), section by section.
            # The numbers are made by `spectls requirements --count DIR` from the RFCs' texts; `skipped` is written by hand.
            rfcs:
            """);
        for (Keywords.Rfc rfc : keywords.rfcs()) {
            yaml.append("  - rfc: ").append(rfc.number()).append('\n');
            if (!rfc.skipped().isEmpty()) {
                yaml.append("    skipped:\n");
                rfc.skipped()
                        .forEach(skipped -> yaml.append("      - { section: ")
                                .append(quoted(skipped.section()))
                                .append(", because: ")
                                .append(quoted(skipped.because()))
                                .append(" }\n"));
            }
            yaml.append("    sections:\n");
            rfc.sections()
                    .forEach(section -> yaml.append("      - { section: ")
                            .append(quoted(section.number()))
                            .append(", must: ")
                            .append(section.must())
                            .append(", should: ")
                            .append(section.should())
                            .append(" }\n"));
        }
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
