/** Structure of the specification language: wire formats, tables, state machines, properties. */
parser grammar SpecParser;

options { tokenVocab = SpecLexer; }

specification : declaration* EOF ;

declaration
    : doc?
      ( enumDecl | structDecl | typedefDecl | tableDecl | recordDecl
      | externTypeDecl | externFunctionDecl | functionDecl | constDecl | configDecl
      | eventDecl | operationDecl | channelDecl | transcriptDecl | failureDecl
      | fragmentDecl | effectsDecl | machineDecl | submachineDecl | endpointDecl
      | propertyDecl | viewDecl )
    ;

doc  : DOC_COMMENT+ ;
cite : CITATION ;

// ---------------------------------------------------------------- wire formats (RFC 5246 4, RFC 8446 3)

/** `enum { a(1), b(2), (255) } Name;` open unless `closed`: an unknown code of a closed enum is a fault. */
enumDecl   : CLOSED? ENUM LBRACE enumItem (COMMA enumItem)* RBRACE name cite* SEMICOLON ;
enumItem   : doc? name LPAREN code (DOT_DOT code)? RPAREN      # enumMember
           | LPAREN code RPAREN                                # enumWidth
           ;
code       : NUMBER | HEX ;

/** `struct { ... } Name;` or, where decoding needs context, `struct (KeyExchange kx) { ... } Name;` */
structDecl : STRUCT (LPAREN contextParam (COMMA contextParam)* RPAREN)? LBRACE field* RBRACE name cite* SEMICOLON ;
contextParam : type=name parameter=name ;

field      : doc? OPTIONAL? fieldType name sizing? uniqueBy? cite* SEMICOLON ;
fieldType  : SELECT LPAREN name RPAREN LBRACE selectCase+ RBRACE     # selectType
           | OPAQUE                                                  # opaqueType
           | struct=name contextArguments?                           # namedType
           ;
selectCase : (CASE name (COMMA name)* | DEFAULT) COLON caseBody SEMICOLON
           ;
caseBody   : STRUCT LBRACE RBRACE                                    # emptyBody
           | OPAQUE                                                  # opaqueBody
           | struct=name contextArguments?                           # namedBody
           ;
/** `[n]` bytes; `[field]` bytes, that field holding the length; `[..]` the rest; `<a..b>` length-prefixed. */
sizing     : LBRACKET constExpr RBRACKET                             # fixedSize
           | LBRACKET DOT_DOT RBRACKET                               # restSize
           | LT from=constExpr (DOT_DOT to=constExpr)? GT            # vectorSize
           ;
contextArguments : LPAREN name (COMMA name)* RPAREN ;
uniqueBy   : UNIQUE_BY name ;
constExpr  : constTerm (constOperator constTerm)* ;
constOperator : PLUS | MINUS ;
constTerm  : constAtom (CARET constAtom)? ;
constAtom  : code | name ;

/** `opaque SessionID<0..32>;`, `uint16 Port;` */
typedefDecl : fieldType name sizing? cite* SEMICOLON ;

// ---------------------------------------------------------------- tables and other types

/** A table of named rows; with a width (`: uint16`) it is also an open enum on the wire. */
tableDecl  : TABLE name (COLON name)? columns? cite* LBRACE row* RBRACE ;
columns    : LPAREN param (COMMA param)* RPAREN ;
row        : OTHER (BAR expr)+ cite*                                 # otherRow
           | doc? name (LPAREN code RPAREN)? (BAR expr)* cite*       # namedRow
           ;

/** A plain product type that is never on the wire. */
recordDecl : RECORD name cite* LBRACE (recordField (COMMA recordField)* COMMA?)? RBRACE ;
recordField : doc? param ;
param      : name COLON typeRef (ASSIGN expr)? ;

typeRef    : SECRET? ( name | OPAQUE | LBRACKET typeRef RBRACKET ) QUESTION? ;

externTypeDecl     : EXTERN SECRET? TYPE name cite* ;
/** `generates`: draws randomness, legal only as a whole `let`. `reveals`: turns secrets into public bytes, with the reason in its doc comment. */
externFunctionDecl : EXTERN (GENERATES | REVEALS)* FN name params ARROW typeRef cite* ;
functionDecl       : REVEALS? FN name params ARROW typeRef cite* ASSIGN expr ;
params             : LPAREN (param (COMMA param)*)? RPAREN ;
constDecl          : CONST param cite* ;
configDecl         : CONFIG param cite* ;

// ---------------------------------------------------------------- events, channels, endpoints

/** `call`: from the application. `input`: from the environment. `event`: between machines. `output`: an effect on the environment. */
eventDecl      : kind=(CALL | INPUT | EVENT | OUTPUT) name params cite* ;
/** Work that may finish later; a state `awaits` it. */
operationDecl  : OPERATION name params ARROW typeRef cite* ;
channelDecl    : CHANNEL name CARRIES carries=name cite* ;
transcriptDecl : TRANSCRIPT OVER channel=name (EXCEPT except+=name (COMMA except+=name)*)? cite* ;
/** The type of what `fail` and `require ... else` name, and what becomes of a decoding fault. */
failureDecl    : FAILURE name LBRACE faultRule* RBRACE ;
faultRule      : MALFORMED fault+=name (COMMA fault+=name)* ARROW member=name cite* ;

endpointDecl   : ENDPOINT name LBRACE MACHINES machines+=name (COMMA machines+=name)* onFail? RBRACE ;
onFail         : ON FAIL LPAREN name RPAREN DO effectList cite* ;

// ---------------------------------------------------------------- machines

machineDecl    : MACHINE name (RECEIVES receives+=name (COMMA receives+=name)*)? cite* LBRACE machineItem* RBRACE ;
submachineDecl : SUBMACHINE name params cite* LBRACE submachineItem* RBRACE ;
submachineItem : exitDecl | machineItem ;
exitDecl       : EXITS name params ;

machineItem    : doc? ( configDecl | timerDecl | useMachine | phase | state | propertyDecl | handler ) ;
timerDecl      : TIMER name (COMMA name)* ;
phase          : PHASE name LBRACE machineItem* RBRACE ;
/** `use Sub(a = e) as Prefix carrying (x: T) { on exit_name(x) -> ... }` */
useMachine     : USE name arguments (AS prefix=name)? (CARRYING params)? LBRACE documentedHandler* RBRACE ;

state          : stateKind* STATE name params? awaiting? cite* (LBRACE documentedHandler* RBRACE)? ;
stateKind      : INITIAL | FINAL | ENTRY ;
awaiting       : AWAITS name callArguments ;
documentedHandler : doc? handler ;

handler        : ON trigger cite* body ;
trigger        : MALFORMED name?                                     # malformedTrigger
               | RESULT name?                                        # resultTrigger
               | OTHER otherKind?                                    # otherTrigger
               | event=name callArguments? binding=name?             # eventTrigger
               ;
elseFail       : ELSE expr (AS name)? ;
otherKind      : MESSAGE | CALL | INPUT | EVENT | TIMER | RESULT ;

/** Steps in order, then one outcome or a choice between disjoint, total alternatives. */
body           : step* (outcome | alternative+) ;
step           : REQUIRE condition=expr ELSE failure=expr (AS name)? cite*           # requireStep
               | LET name (COLON typeRef)? ASSIGN expr elseFail? cite*               # letStep
               | USE name callArguments cite*                                        # useStep
               ;
/** `when let n = e` applies when the optional `e` holds something, which is called `n` inside. */
alternative    : doc? (WHEN (LET held=name ASSIGN)? guard=expr | OTHERWISE) (AS label=name)? cite*
                 (THEN LBRACE body RBRACE | step* outcome) ;
/** A citation at its end belongs to the whole outcome, not to the last effect. */
outcome        : ARROW target cite* (DO effectList)? cite* ;
target         : STAY withClause?                                    # stayTarget
               | IGNORE                                              # ignoreTarget
               | REJECT                                              # rejectTarget
               | END                                                 # endTarget
               | FAIL expr                                           # failTarget
               | EXIT name withClause?                               # exitTarget
               | name withClause?                                    # stateTarget
               ;
withClause     : WITH assignment (COMMA assignment)* ;
assignment     : name ASSIGN expr ;

fragmentDecl   : FRAGMENT name params cite* LBRACE step+ RBRACE ;
effectsDecl    : EFFECTS name params cite* ASSIGN effectList cite* ;

effectList     : effect (cite* COMMA effect)* ;
effect         : effectCore (IF expr)? ;
effectCore     : SEND expr                                           # sendEffect
               | RAISE name callArguments?                           # raiseEffect
               | START name LPAREN expr RPAREN                       # startEffect
               | RESTART name                                        # restartEffect
               | STOP name                                           # stopEffect
               | FEED name                                           # feedEffect
               | LET name (COLON typeRef)? ASSIGN expr               # letEffect
               | CLEAR TRANSCRIPT                                    # clearEffect
               | name callArguments                                  # callEffect
               ;

// ---------------------------------------------------------------- properties and views

propertyDecl   : PROPERTY name (OF endpoints+=name (COMMA endpoints+=name)*)? COLON propertyExpr cite* ;
/** What comes first binds tighter; `where` is a condition on what the atoms to its left name. */
propertyExpr   : NOT propertyExpr                                    # notProperty
               | propertyExpr AND propertyExpr                       # andProperty
               | propertyExpr OR propertyExpr                        # orProperty
               | propertyExpr WHERE expr                             # whereProperty
               | propertyExpr UNTIL propertyExpr                     # untilProperty
               | propertyExpr BEFORE propertyExpr                    # beforeProperty
               | propertyExpr LEADS_TO propertyExpr                  # leadsToProperty
               | ALWAYS propertyExpr                                 # alwaysProperty
               | NEVER propertyExpr                                  # neverProperty
               | EVENTUALLY propertyExpr                             # eventuallyProperty
               | POSSIBLE propertyExpr                               # possibleProperty
               | LPAREN propertyExpr RPAREN                          # groupedProperty
               | IF LPAREN expr RPAREN                               # dataAtom
               | PEER propertyAtom                                   # peerAtom
               | propertyAtom                                        # ownAtom
               ;
/** What happens in a step, or where it leads; parentheses name what it carries. */
propertyAtom   : SENT name nameList?                                 # sentAtom
               | RECEIVED name nameList?                             # receivedAtom
               | EVENT name nameList?                                # eventAtom
               | RESULT name nameList?                               # resultAtom
               | DO name nameList?                                   # outputAtom
               | machine=name? time=(IN | FROM) states+=name (BAR states+=name)* nameList?  # stateAtom
               | ENDED                                               # endedAtom
               | QUIET                                               # quietAtom
               ;
nameList       : LPAREN name (COMMA name)* RPAREN ;

/** A way of looking at the machines: what is taken where a choice is open, and what a picture leaves out. */
viewDecl       : VIEW name (SHOWS shows+=feature (COMMA shows+=feature)*)? (HIDES hides+=feature (COMMA hides+=feature)*)? ;
/** The label of an alternative, or the name of what happens or is done; in a state, in a machine, or in all. */
feature        : (machine=name DOT (within=name DOT)?)? what=name ;

// ---------------------------------------------------------------- expressions: typed, total, no side effects

expr
    : LPAREN expr RPAREN                                             # groupExpr
    | subject=expr LBRACKET from=expr (DOT_DOT to=expr?)? RBRACKET    # indexExpr
    | expr operator=(DOT | OPT_DOT) name                             # fieldExpr
    | NOT expr                                                       # notExpr
    | expr STAR expr                                                 # multiplyExpr
    | expr operator=(PLUS | MINUS) expr                              # addExpr
    | expr (PRESENT | ABSENT)                                        # presenceExpr
    | expr operator=(EQ | NE | LT | LE | GT | GE) expr               # compareExpr
    | expr CONTAINS expr                                             # containsExpr
    | expr IN expr                                                   # inExpr
    | expr AND expr                                                  # andExpr
    | expr OR expr                                                   # orExpr
    | expr OR_ELSE expr                                              # defaultExpr
    | quantifier=(ANY | ALL | FIRST) name IN expr WHERE expr         # queryExpr
    | IF expr THEN expr ELSE expr                                    # conditionalExpr
    | name callArguments                                             # callExpr
    | name LBRACE (assignment (COMMA assignment)* COMMA?)? RBRACE    # constructExpr
    | LBRACKET (listItem (forClause | (COMMA listItem)* COMMA?))? RBRACKET  # listExpr
    | TRANSCRIPT (BEFORE name)?                                      # transcriptExpr
    | ABSENT                                                         # absentExpr
    | literal                                                        # literalExpr
    | name                                                           # nameExpr
    ;
/** `tag => value` builds the tagged struct that the list holds; `if` leaves the item out. */
listItem       : (name YIELDS)? value=expr (IF condition=expr)? ;
/** Makes the list's only item a pattern for each element. */
forClause      : FOR name IN source=expr (WHERE condition=expr)? ;
callArguments  : LPAREN (expr (COMMA expr)*)? RPAREN ;
arguments      : LPAREN (assignment (COMMA assignment)*)? RPAREN ;
literal        : NUMBER | HEX | STRING | DURATION | TRUE | FALSE ;

name
    : IDENTIFIER
    | ALWAYS | AWAITS | BEFORE | CALL | CARRIES | CARRYING | CASE | CHANNEL | CLEAR | CLOSED | CONFIG | CONST | DEFAULT
    | EFFECTS | END | ENDED | ENDPOINT | ENTRY | ENUM | EVENT | EVENTUALLY | EXCEPT | EXIT | EXITS | EXTERN | FAIL | FAILURE
    | FEED | FINAL | FN | FRAGMENT | FROM | GENERATES | HIDES | IGNORE | INITIAL | INPUT | LEADS_TO | MACHINE | MACHINES
    | MALFORMED | MESSAGE | NEVER | OF | OPERATION | OPTIONAL | OTHER | OUTPUT | OVER | PEER | PHASE | POSSIBLE | PROPERTY | QUIET | RAISE
    | RECEIVED | RECEIVES | RECORD | REJECT | RESTART | RESULT | REVEALS | SECRET | SELECT | SEND | SENT | SHOWS | START
    | STATE | STAY | STOP | SUBMACHINE | TABLE | TIMER | TYPE | UNIQUE_BY | UNTIL | VIEW
    ;
