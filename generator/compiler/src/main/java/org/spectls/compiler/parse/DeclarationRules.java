package org.spectls.compiler.parse;

import org.antlr.v4.runtime.Token;
import org.spectls.grammar.SpecLexer;
import org.spectls.grammar.SpecParser;

/**
 * Nearly every word may name a type, so a declaration that goes wrong could be a type name's as well, and nothing is known
 * of what was expected. Its first word tells what was meant.
 */
final class DeclarationRules {
    private DeclarationRules() {}

    /** Parses what the next words begin, comments included; throws as parsing does. Does nothing where no keyword stands. */
    static void parseAsMeant(SpecParser parser) {
        if (parser.getTokenStream().LA(1) == SpecLexer.DOC_COMMENT) {
            parser.doc();
        }
        switch (parser.getTokenStream().LA(1)) {
            case SpecLexer.CLOSED, SpecLexer.ENUM -> parser.enumDecl();
            case SpecLexer.STRUCT -> parser.structDecl();
            case SpecLexer.TABLE -> parser.tableDecl();
            case SpecLexer.RECORD -> parser.recordDecl();
            case SpecLexer.EXTERN -> extern(parser);
            case SpecLexer.REVEALS, SpecLexer.FN -> parser.functionDecl();
            case SpecLexer.CONST -> parser.constDecl();
            case SpecLexer.CONFIG -> parser.configDecl();
            case SpecLexer.CALL, SpecLexer.INPUT, SpecLexer.EVENT, SpecLexer.OUTPUT -> parser.eventDecl();
            default -> machines(parser);
        }
    }

    private static void extern(SpecParser parser) {
        int second = parser.getTokenStream().LA(2);
        if (second == SpecLexer.TYPE || second == SpecLexer.SECRET) {
            parser.externTypeDecl();
        } else {
            parser.externFunctionDecl();
        }
    }

    private static void machines(SpecParser parser) {
        switch (parser.getTokenStream().LA(1)) {
            case SpecLexer.OPERATION -> parser.operationDecl();
            case SpecLexer.CHANNEL -> parser.channelDecl();
            case SpecLexer.TRANSCRIPT -> parser.transcriptDecl();
            case SpecLexer.FAILURE -> parser.failureDecl();
            case SpecLexer.FRAGMENT -> parser.fragmentDecl();
            case SpecLexer.EFFECTS -> parser.effectsDecl();
            case SpecLexer.MACHINE -> parser.machineDecl();
            case SpecLexer.SUBMACHINE -> parser.submachineDecl();
            case SpecLexer.ENDPOINT -> parser.endpointDecl();
            case SpecLexer.PROPERTY -> parser.propertyDecl();
            case SpecLexer.VIEW -> parser.viewDecl();
            case Token.EOF -> {}
            default -> parser.typedefDecl();
        }
    }
}
