package org.spectls.compiler.parse;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Stops at the first error, and stops in loops and options too, where all that could have followed is known. */
final class FirstErrorStrategy extends BailErrorStrategy {

    @Override
    public void sync(Parser parser) {
        ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
        IntervalSet next = parser.getATN().nextTokens(state);
        if (next.contains(Token.EPSILON)
                || next.contains(parser.getInputStream().LA(1))) {
            return;
        }
        switch (state.getStateType()) {
            case ATNState.BLOCK_START,
                    ATNState.STAR_BLOCK_START,
                    ATNState.PLUS_BLOCK_START,
                    ATNState.STAR_LOOP_ENTRY,
                    ATNState.STAR_LOOP_BACK,
                    ATNState.PLUS_LOOP_BACK -> throw new ParseCancellationException(new InputMismatchException(parser));
            default -> {}
        }
    }
}
