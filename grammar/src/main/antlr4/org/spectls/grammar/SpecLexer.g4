/** Tokens of the specification language. */
lexer grammar SpecLexer;

IDENTIFIER: [A-Za-z_] [A-Za-z0-9_]*;
BLOCK_OPEN: '{';
BLOCK_CLOSE: '}';
LINE_COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t\r\n]+ -> channel(HIDDEN);
