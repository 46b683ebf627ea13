/** Structure of the specification language. */
parser grammar SpecParser;

options {
    tokenVocab = SpecLexer;
}

specification: declaration* EOF;

declaration: IDENTIFIER IDENTIFIER BLOCK_OPEN declaration* BLOCK_CLOSE;
