package org.spectls.cli.simulate;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** The commands of the dialogue. */
final class Help {
    private static final String[][] COMMANDS = {
        {"3", "make the move of that number"},
        {"Client.write 500", "any call or input, with values of your own"},
        {"inject Server Alert level=fatal", "a message as the other side would send it, behind all others"},
        {"attack Server ChangeCipherSpec", "a message of a stranger without keys, ahead of all others"},
        {"time 5s", "let so much time pass, or less, up to the next timer"},
        {"alter Server 7", "turn any bit of the next message to a side"},
        {"auto", "go on as if all were well, until nothing is left to be done"},
        {"back, forward [N]; goto N", "through the moves that were made"},
        {"why [N]", "what is asked on the way of a move, or of the last one, and where that is written"},
        {"all", "the moves that would be rejected, too"},
        {"states; data [Client.][MACHINE]", "where the machines are; what they hold"},
        {"properties", "how the specification's properties stand on this run"},
        {"chart; log", "what happened: as a sequence chart; with every transition"},
        {"diagram FILE.svg [MACHINE]", "a machine, its current states marked"},
        {"save FILE; load FILE", "the moves so far, one a line, and back"},
        {"seed N; config [Client.]NAME=VALUE", "begin anew, with other randomness or configuration"},
        {"quit", ""},
    };

    private Help() {}

    /** The first words of all commands. */
    static List<String> words() {
        return Stream.of(COMMANDS)
                .flatMap(command -> Stream.of(command[0].split("[,;] ", -1)))
                .map(usage -> usage.replaceAll(" .*", ""))
                .filter(word -> word.matches("[a-z]+"))
                .toList();
    }

    static void print(PrintWriter out, Ink ink) {
        for (String[] command : COMMANDS) {
            out.println("  " + ink.bold(command[0]) + " ".repeat(Math.max(1, 38 - command[0].length())) + command[1]);
        }
        out.println("An empty line shows the moves again. What begins with # is a comment.");
        out.println("Of TLS, functions are real, and results of operations are offered as they would be, beside all"
                + " others.");
        out.println(
                "Of other specifications, stand-ins answer: conditions hold, octets are digests of the arguments, and");
        out.println("everybody has the same of each extern type, so that a proof convinces.");
    }
}
