package org.spectls.mutate.operator;

import java.util.Arrays;
import java.util.Optional;
import org.spectls.compiler.parse.concrete.Piece;

/**
 * Which effects it cannot matter to do the other way round: a step takes no time, so that its timers start and stop at
 * once, and values are computed of what is there. Who exchanges them makes no mistake.
 */
final class Independence {
    private Independence() {}

    /** Whether two effects have nothing to do with each other. */
    static boolean of(Site site, Piece one, Piece other) {
        return isIndependent(site, core(one), core(other)) || isIndependent(site, core(other), core(one));
    }

    /** A machine is not entered again while it acts: what it raises does not touch its timers. */
    private static boolean isIndependent(Site site, Piece effect, Piece from) {
        if (effect.is("startEffect", "restartEffect", "stopEffect")) {
            boolean timer = from.is("startEffect", "restartEffect", "stopEffect");
            return timer
                    ? !name(site, effect).equals(name(site, from))
                    : from.is("sendEffect", "raiseEffect", "clearEffect") || isOutput(site, from);
        }
        return effect.is("letEffect")
                && (from.is("letEffect", "startEffect", "restartEffect", "stopEffect") || isOutput(site, from))
                && !mentions(site, from, name(site, effect))
                && !(from.is("letEffect") && mentions(site, effect, name(site, from)));
    }

    private static boolean isOutput(Site site, Piece effect) {
        return effect.is("callEffect")
                && name(site, effect).filter(site.lexicon()::isOutput).isPresent();
    }

    private static boolean mentions(Site site, Piece effect, Optional<String> name) {
        return name.filter(word -> Arrays.asList(site.text(effect).split("[^A-Za-z0-9_]+", -1))
                        .contains(word))
                .isPresent();
    }

    private static Optional<String> name(Site site, Piece effect) {
        return effect.first("name").map(site::text);
    }

    private static Piece core(Piece effect) {
        return effect.children().get(0);
    }
}
