package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.testing.Specs;
import org.spectls.compiler.text.ExprText;

class TablesTest {
    private final Model model = Specs.feature("tables");

    @Test
    void hasRowsWithTypedCells() {
        TableDef cipher = model.tables().get(0);

        assertThat(cipher.bits()).isEmpty();
        assertThat(cipher.columns()).extracting(Param::name).containsExactly("key", "label");
        assertThat(cipher.rows())
                .extracting(Row::name, Row::code, TablesTest::cells)
                .containsExactly(
                        tuple("none", -1L, List.of("0", "\"none\"")), tuple("good", -1L, List.of("16", "\"good\"")));
        assertThat(cipher.rows().get(0).note().doc()).isEqualTo("Not at all.");
        assertThat(cipher.rows().get(1).note().citations()).hasToString("[RFC5288 3]");
    }

    @Test
    void saysWhatUnknownCodesHave() {
        TableDef suite = model.tables().get(1);

        assertThat(suite.bits()).contains(16);
        assertThat(suite.rows()).extracting(Row::code).containsExactly(0L, 0xC02BL, 0x5600L);
        assertThat(suite.other().orElseThrow()).extracting(ExprText::of).containsExactly("none", "false");
        assertThat(model.tables().get(2).other()).isEmpty();
    }

    @Test
    void aRowWithoutCellsHasThoseOfUnknownCodes() {
        TableDef suite = model.tables().get(1);

        assertThat(cells(suite.rows().get(2))).containsExactly("none", "false");
    }

    @Test
    void readsColumnsCodesAndRowsInExpressions() {
        assertThat(model.configs().get(0).initial().map(ExprText::of)).contains("[sealed, plain]");
        assertThat(model.functions())
                .extracting(function -> function.body().map(ExprText::of))
                .containsExactly(
                        Optional.of("first s in suites where offered contains s && s.strong"),
                        Optional.of("Group contains group && group.code < 2"),
                        Optional.of("suite?.cipher?.key or 0"));
    }

    private static List<String> cells(Row row) {
        return row.cells().stream().map(ExprText::of).toList();
    }
}
