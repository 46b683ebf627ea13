package org.spectls.diagram.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenFontTest {

    private static final String TEXT = "<text font-family=\"Helvetica,sans-Serif\" font-size=\"10.00\">a</text>";

    @Test
    void replacesHelvetica() {
        assertThat(new ScreenFont("Nimbus Sans", 1, 1).replaceIn(TEXT))
                .isEqualTo("<text font-family=\"Nimbus Sans\" font-size=\"10.00\">a</text>");
    }

    @Test
    void leavesOtherFamiliesAlone() {
        String mono = "<text font-family=\"Courier\" font-size=\"10.00\">a</text>";
        assertThat(new ScreenFont("Nimbus Sans", 1, 1).replaceIn(mono)).isEqualTo(mono);
    }

    @Test
    void shrinksWhatIsTooWide() {
        assertThat(new ScreenFont("Wide Sans", 0.875, 0.5).replaceIn(TEXT))
                .isEqualTo("<text font-family=\"Wide Sans\" font-size=\"8.75\">a</text>");
    }

    @Test
    void boldLettersShrinkByThemselves() {
        String bold = TEXT.replace("font-size", "font-weight=\"bold\" font-size");
        assertThat(new ScreenFont("Wide Sans", 0.875, 0.5).replaceIn(bold + TEXT))
                .isEqualTo("<text font-family=\"Wide Sans\" font-weight=\"bold\" font-size=\"5.00\">a</text>"
                        + "<text font-family=\"Wide Sans\" font-size=\"8.75\">a</text>");
    }

    @Test
    void neverEnlarges() {
        assertThat(ScreenFont.fitted("SansSerif").scale()).isBetween(0.5, 1.0);
        assertThat(ScreenFont.fitted("SansSerif").boldScale()).isBetween(0.5, 1.0);
        assertThat(ScreenFont.sans().scale()).isBetween(0.5, 1.0);
    }
}
