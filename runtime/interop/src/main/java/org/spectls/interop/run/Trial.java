package org.spectls.interop.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Feature;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Side;
import org.spectls.interop.material.Material;
import org.spectls.interop.peer.Availability;
import org.spectls.interop.peer.GarbledException;
import org.spectls.interop.peer.Peer;
import org.spectls.interop.workspace.Deadline;
import org.spectls.interop.workspace.Workspace;

/** Tries one cell: a server, a client, data both ways, and what both know afterwards held against what is expected. */
final class Trial {
    private static final long GRACE_MILLIS = 1000;

    private final Peer ours;
    private final Settings settings;
    private final Material material;
    private final Path folder;
    private final ScheduledExecutorService watchdog;

    Trial(Peer ours, Settings settings, Material material, Path folder, ScheduledExecutorService watchdog) {
        this.ours = ours;
        this.settings = settings;
        this.material = material;
        this.folder = folder;
        this.watchdog = watchdog;
    }

    Outcome run(Cell cell) {
        long start = settings.nanoClock().getAsLong();
        Profile profile = cell.feature().profile();
        Optional<String> reason = ours.lacks(profile, cell.role());
        if (reason.isPresent()) {
            return new Outcome(cell, Verdict.NOT_OURS, ours.title() + ": " + reason.get(), "", 0);
        }
        Availability availability = cell.peer().availability();
        if (!availability.present()) {
            Verdict verdict = settings.insistOnPeers() ? Verdict.FAILED : Verdict.SKIPPED;
            return new Outcome(cell, verdict, availability.detail(), "", 0);
        }
        reason = cell.peer().lacks(profile, cell.role().other());
        if (reason.isPresent()) {
            return new Outcome(cell, Verdict.SKIPPED, cell.peer().title() + ": " + reason.get(), "", 0);
        }
        Path own = folder.resolve(cell.id().replace('/', '_'));
        try {
            return tryOut(cell, own, start);
        } catch (GarbledException garbled) {
            return tryAgain(cell, own.resolveSibling(own.getFileName() + "-again"), start);
        }
    }

    private Outcome tryAgain(Cell cell, Path own, long start) {
        try {
            return tryOut(cell, own, start);
        } catch (GarbledException again) {
            long millis = (settings.nanoClock().getAsLong() - start) / 1_000_000;
            return new Outcome(cell, Verdict.FAILED, "twice: " + again.getMessage(), "", millis);
        }
    }

    private Outcome tryOut(Cell cell, Path own, long start) throws GarbledException {
        Workspace workspace = new Workspace(
                own,
                material,
                token(cell),
                cell.feature().profile().payload(),
                Deadline.in(settings.patience().toMillis(), settings.nanoClock()));
        Future<?> timeout = watchdog.schedule(
                () -> close(workspace), settings.patience().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        List<String> problems = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try {
            Files.createDirectories(own);
            connect(cell, workspace, problems, seen);
        } catch (GarbledException garbled) {
            throw garbled;
        } catch (IOException failure) {
            problems.add(String.valueOf(failure.getMessage()));
        } catch (RuntimeException fault) {
            problems.add(fault.toString());
        } finally {
            timeout.cancel(false);
            if (workspace.deadline().passed()) {
                problems.add("not over after " + settings.patience().toSeconds() + " s");
            }
            close(workspace);
        }
        long millis = (settings.nanoClock().getAsLong() - start) / 1_000_000;
        return problems.isEmpty()
                ? new Outcome(cell, Verdict.PASSED, String.join("\n", seen), "", millis)
                : new Outcome(
                        cell,
                        Verdict.FAILED,
                        neutral(String.join("\n", problems), workspace),
                        neutral(workspace.transcript().toString(), workspace),
                        millis);
    }

    private void connect(Cell cell, Workspace workspace, List<String> problems, List<String> seen) throws IOException {
        Peer client = cell.role() == Side.CLIENT ? ours : cell.peer();
        Peer server = cell.role() == Side.SERVER ? ours : cell.peer();
        Profile profile = cell.feature().profile();
        try (Peer.Server running = server.serve(profile, workspace)) {
            Facts atClient = client.connect(profile, running.port(), workspace);
            compare(cell.feature(), client, Side.CLIENT, atClient, problems, seen);
            if (problems.isEmpty()) {
                Facts atServer = running.facts();
                compare(cell.feature(), server, Side.SERVER, atServer, problems, seen);
                agree(profile, atClient, atServer, problems, seen);
            }
        }
    }

    private static void compare(
            Feature feature, Peer peer, Side side, Facts facts, List<String> problems, List<String> seen) {
        Facts expected = feature.expected().getOrDefault(side, Facts.NONE);
        Set<Fact> told = EnumSet.noneOf(Fact.class);
        told.addAll(peer.tells(feature.profile(), side));
        told.retainAll(expected.values().keySet());
        Facts agreed = Facts.NONE;
        for (Fact fact : told) {
            Optional<String> value = facts.get(fact);
            if (value.isEmpty()) {
                problems.add(peer.title() + " " + side + " did not tell " + fact);
            } else if (!value.equals(expected.get(fact))) {
                problems.add(peer.title() + " " + side + ": " + fact + " is " + value.get() + ", expected "
                        + expected.get(fact).orElse("nothing"));
            } else {
                agreed = agreed.with(fact, value);
            }
        }
        seen.add(peer.title() + " " + side + ": " + agreed);
    }

    /** What nobody can foresee, as it differs each time: both sides have to tell the same. */
    private static void agree(
            Profile profile, Facts atClient, Facts atServer, List<String> problems, List<String> seen) {
        for (Fact fact : profile.agreements()) {
            String one = atClient.get(fact).orElse("");
            String other = atServer.get(fact).orElse("");
            if (one.isEmpty() || !one.equals(other)) {
                problems.add(fact + " is " + orNothing(one) + " at the client, " + orNothing(other) + " at the server");
            } else {
                seen.add(fact + ": the same at both sides");
            }
        }
    }

    private static String orNothing(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    /** The same for the same cell, so that two runs can be compared. */
    private static String token(Cell cell) {
        return String.format("t%08x", cell.id().hashCode());
    }

    /** Without the folders' names, which differ from run to run. */
    private String neutral(String text, Workspace workspace) {
        return text.replace(workspace.folder().toString(), ".")
                .replace(material.folder().toString(), "material")
                .strip();
    }

    private static void close(Workspace workspace) {
        try {
            workspace.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
