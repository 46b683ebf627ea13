package org.spectls.requirements.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestMethodsTest {
    @Test
    void findsTestsOfAllKindsAndNothingElse() {
        String source = """
            class SomeTest {
                // @Test void inAComment() {}
                /* @Test void inAnother() {} */
                private static final String TEXT = "@Test void inAText() {";

                @Test
                void plain() throws Exception {
                    helper(1);
                    if (true) { }
                }

                @ParameterizedTest(name = "{0}: (x) {")
                @CsvSource({"a(b) {, 1", "'c', 2"})
                void withParameters(@TempDir Path folder, @Value("x") int y) {}

                @TestFactory
                Stream<DynamicTest> made() { return Stream.of(); }

                @org.junit.jupiter.api.RepeatedTest(3) void again() {}

                @Nested
                class Inner {
                    @Test
                    @Timeout(value = 5, unit = TimeUnit.MINUTES)
                    void inside() {}
                }

                void helper(int x) {}

                @BeforeEach
                void prepare() {}
            }
            """;

        assertThat(TestMethods.in(source)).containsExactly("again", "inside", "made", "plain", "withParameters");
    }

    @Test
    void findsNoneInOtherClasses() {
        assertThat(TestMethods.in("class Helper { void test() {} }")).isEmpty();
    }
}
