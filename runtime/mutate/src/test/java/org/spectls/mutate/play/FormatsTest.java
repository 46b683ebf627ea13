package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.source.Span;
import org.spectls.mutate.Specimen;
import org.spectls.mutate.Workbench;
import org.spectls.mutate.operator.Edit;
import org.spectls.mutate.operator.Mutant;
import org.spectls.mutate.operator.Operators;
import org.spectls.suite.Specification;

class FormatsTest {
    private static final SourceSet SOURCES = Specification.sources();
    private static final Model ORIGINAL = Specification.model();
    private static final List<Mutant> MUTANTS = Operators.mutants(SOURCES, ORIGINAL);
    private static final Workbench WORKBENCH = new Workbench(SOURCES);

    private final Formats formats = new Formats(ORIGINAL);

    @Test
    void nobodyTakesTheOriginalForAMutant() {
        Mutant none = new Mutant("none", "none", "none", "handshake/client.tls", 1, new Edit(0, 0, ""));
        Specimen same = new Specimen(none, ORIGINAL, new Span("nowhere.tls", 1, 1, 1, 1), Set.of());
        assertThat(formats.tries(same)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SchemeAndSignature.signature:number-changed:16-1",
                "ServerECDHParams.public:number-changed:1+1",
                "ExtensionType.signed_certificate_timestamp:number-changed:18+1",
                "ECCurveType:member-removed:explicit_prime-1",
                "HintedParams:fields-exchanged:opaque-psk_identity_hint<0..2-16-1>"
            })
    void boundsCodesAndFieldsAreTried(String id) {
        Mutant mutant = MUTANTS.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Model model = WORKBENCH.compile(mutant).model().orElseThrow();
        assertThat(formats.tries(WORKBENCH.specimen(mutant, model))).isPresent();
    }
}
