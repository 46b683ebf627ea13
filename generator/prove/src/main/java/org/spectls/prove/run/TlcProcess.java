package org.spectls.prove.run;

import java.util.Arrays;
import java.util.Optional;
import tlc2.TLC;
import tlc2.TLCGlobals;
import tlc2.tool.AbstractChecker;
import tlc2.tool.ModelChecker;

/**
 * TLC, in a virtual machine of its own: TLC keeps what it knows in static fields, so that one machine is good for one
 * exploration. Prints what TLC prints for tools, and each second how far it is.
 */
public final class TlcProcess {
    static final String PROGRESS = "@!@!@PROGRESS ";
    private static final long INTERVAL = 500;

    private TlcProcess() {}

    /**
     * Runs TLC and ends the process.
     *
     * @param arguments those of TLC
     */
    public static void main(String[] arguments) {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        Thread reporter = new Thread(() -> report(parent), "progress");
        reporter.setDaemon(true);
        reporter.start();
        TLC tlc = new TLC();
        boolean understood = tlc.handleParameters(arguments);
        int code = understood ? tlc.process() : 1;
        if (!understood) {
            System.out.println("TLC does not understand " + Arrays.toString(arguments));
        }
        System.out.flush();
        System.exit(code);
    }

    /** Whoever nobody listens to any more stops. */
    private static void report(Optional<ProcessHandle> parent) {
        try {
            while (parent.map(ProcessHandle::isAlive).orElse(true)) {
                Thread.sleep(INTERVAL);
                AbstractChecker checker = TLCGlobals.mainChecker;
                if (checker instanceof ModelChecker running && running.theStateQueue != null) {
                    System.out.println(PROGRESS + running.getStatesGenerated() + " "
                            + running.getDistinctStatesGenerated() + " " + running.getStateQueueSize() + " "
                            + running.getProgress());
                }
            }
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
