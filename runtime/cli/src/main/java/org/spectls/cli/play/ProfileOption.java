package org.spectls.cli.play;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spectls.puppet.trace.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How both sides of a case are configured. */
public final class ProfileOption {
    private static final String ALL = "all";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    @Option(
            names = "--profile",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "plain",
            description = "How both sides are configured: cases of other profiles are none of this; all: in each way"
                    + " that is known. See 'spectls test --list' (default: ${DEFAULT-VALUE}).")
    private List<String> names = List.of("plain");

    /** Those that are wanted; who names one that is unknown is told which there are. */
    public List<Profile> profiles() {
        return names.contains(ALL)
                ? List.of(Profile.values())
                : names.stream().map(name -> named(name, mixee.commandLine())).toList();
    }

    /** The one that is called so; who names one that is unknown is told which there are. */
    public static Profile named(String name, CommandLine command) {
        return Profile.find(name)
                .orElseThrow(() -> new ParameterException(
                        command,
                        "no profile " + name + "; there are "
                                + Stream.of(Profile.values()).toList()));
    }

    Predicate<Profile> wanted() {
        List<Profile> all = profiles();
        return all::contains;
    }
}
