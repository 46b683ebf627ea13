package org.spectls.compiler.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

class LabelsTest {
    private static final Span SPAN = new Span("a.tls", 1, 1, 1, 2);
    private static final Type REASON = new Type.Named("Reason");

    @Test
    void namesATargetByItsStateOrItsWord() {
        assertThat(Labels.of(new Target.Goto("Lit", List.of()))).isEqualTo("Lit");
        assertThat(Labels.of(new Target.Stay(List.of()))).isEqualTo("stay");
        assertThat(Labels.of(new Target.Ignore())).isEqualTo("ignore");
        assertThat(Labels.of(new Target.Reject())).isEqualTo("reject");
        assertThat(Labels.of(new Target.End())).isEqualTo("end");
    }

    @Test
    void namesAFailureByItsMemberWhereThereIsOne() {
        Expr member = new Expr.MemberRef("garbled", REASON, SPAN);
        Expr variable = new Expr.Var("reason", Expr.VarKind.LET, REASON, SPAN);

        assertThat(Labels.of(new Target.Fail(member))).isEqualTo("fail_garbled");
        assertThat(Labels.ofFailure(new Expr.Default(variable, member, REASON, SPAN)))
                .isEqualTo("garbled");
        assertThat(Labels.of(new Target.Fail(variable))).isEqualTo("fail_failure");
    }
}
