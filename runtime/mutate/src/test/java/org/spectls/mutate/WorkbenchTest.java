package org.spectls.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.source.SourceSet;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.operator.Edit;
import org.spectls.mutate.operator.Lamp;
import org.spectls.mutate.operator.Mutant;

class WorkbenchTest {
    private static final SourceSet LAMP = Lamp.sources();
    private static final List<Mutant> MUTANTS = Lamp.mutants(LAMP);

    @Test
    void theCheckerComesFirst() throws InterruptedException {
        List<Mutant> both = List.of(
                mutant("LampControl.Shining.Dim/allowed:guard-negated:allowed"),
                mutant("LampControl.AwaitHello.Hello:target-moved:LookingUp-Shining"));
        Killer notices =
                specimen -> Optional.of(new Kill(By.SUITES, specimen.mutant().id()));
        List<Result> results = new Campaign(new Workbench(LAMP), () -> List.of(notices), 2).run(both, result -> {});
        assertThat(results).extracting(Result::mutant).isEqualTo(both);
        assertThat(results)
                .extracting(result -> result.kill().orElseThrow().by())
                .containsExactly(By.SUITES, By.CHECKER);
        assertThat(results.get(1).kill().orElseThrow().how()).startsWith("TLS04");
    }

    @Test
    void whomNobodyNoticesSurvives() throws InterruptedException {
        List<Mutant> one = List.of(mutant("LampControl.Shining.Dim:require-negated:no_change"));
        List<Result> results = new Campaign(new Workbench(LAMP), () -> List.of(specimen -> Optional.empty()), 1)
                .run(one, result -> {});
        assertThat(results).containsExactly(new Result(one.get(0), Optional.empty()));
    }

    @Test
    void whoSaysTheSameIsNoMutant() throws InterruptedException {
        String text = LAMP.text("lamp.tls");
        int place = text.indexOf("level != request.level");
        int there = place >= 0 ? place : text.indexOf("request.level != level");
        Mutant parentheses = new Mutant(
                "same",
                "none",
                "none",
                "lamp.tls",
                1,
                new Edit(there, there + 22, "(" + text.substring(there, there + 22) + ")"));
        List<Result> results = new Campaign(new Workbench(LAMP), List::of, 1).run(List.of(parentheses), result -> {});
        assertThat(results).containsExactly(new Result(parentheses, Optional.empty(), true));
    }

    private static Mutant mutant(String id) {
        return MUTANTS.stream()
                .filter(mutant -> mutant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
