------------------------------ MODULE Meaning ------------------------------
(***************************************************************************)
(* What specifications are made of: values, and what a step does to an     *)
(* endpoint's situation.  The same for every protocol.                     *)
(*                                                                         *)
(* optional      a sequence of at most one element                         *)
(* list          a sequence                                                *)
(* member, row   its name                                                  *)
(* struct        a record whose field "is" is the struct's name            *)
(* bytes         a sequence of atoms << kind, octets, ... >>: a constant,  *)
(*               a nonce, the result of a primitive, part of an atom       *)
(***************************************************************************)
EXTENDS Integers, Sequences

-----------------------------------------------------------------------------
(* Optionals and lists *)

IsPresent(Maybe) == Len(Maybe) = 1
IsAbsent(Maybe) == Len(Maybe) = 0
Held(Maybe) == Maybe[1]
Or(Maybe, Fallback) == IF Len(Maybe) = 1 THEN Maybe[1] ELSE Fallback
OrElse(Maybe, Fallback) == IF Len(Maybe) = 1 THEN Maybe ELSE Fallback
Part(Maybe, Get(_)) == IF Len(Maybe) = 1 THEN << Get(Maybe[1]) >> ELSE << >>
FlatPart(Maybe, Get(_)) == IF Len(Maybe) = 1 THEN Get(Maybe[1]) ELSE << >>
(* Of an optional list. *)
Elements(Maybe) == IF Len(Maybe) = 1 THEN Maybe[1] ELSE << >>

Where(List, Holds(_)) == SelectSeq(List, Holds)
Map(List, Value(_)) == [I \in 1 .. Len(List) |-> Value(List[I])]
AnyOf(List, Holds(_)) == \E I \in 1 .. Len(List) : Holds(List[I])
AllOf(List, Holds(_)) == \A I \in 1 .. Len(List) : Holds(List[I])
Item(List, Index) == IF Len(List) > Index THEN << List[Index + 1] >> ELSE << >>
First(List, Holds(_)) == Item(SelectSeq(List, Holds), 0)
Contains(List, Element) == \E I \in 1 .. Len(List) : List[I] = Element

-----------------------------------------------------------------------------
(* Selections *)

Nothing == [ is |-> "nothing" ]
Opaque(Bytes) == [ is |-> "opaque", content |-> Bytes ]
Body(Selection, Name) ==
  IF Selection.is # Name THEN << >>
  ELSE IF Name = "opaque" THEN << Selection.content >> ELSE << Selection >>
TaggedBody(Tagged, Get(_), Name) ==
  LET Fitting == SelectSeq(Tagged, LAMBDA X : Get(X).is = Name)
  IN IF Len(Fitting) = 0 THEN << >> ELSE Body(Get(Fitting[1]), Name)

(* A code that has no name: its order is not modelled. *)
UnknownCode == -1

-----------------------------------------------------------------------------
(* Bytes *)

Ascii(Text, Count) == << << "ascii", Count, Text >> >>
Encoded(Count, Struct) == << << "encoded", Count, Struct >> >>

(* A name for a term that nobody takes apart: the same for equal terms,     *)
(* another for others.  The term is its own best name; where terms nest, a *)
(* checker may know a shorter one.                                         *)
Digest(Term) == Term

RECURSIVE Octets(_)
Octets(Bytes) == IF Len(Bytes) = 0 THEN 0 ELSE Bytes[1][2] + Octets(Tail(Bytes))

(* The octets From to To - 1 of an atom. *)
Piece(Atom, From, To) ==
  IF From >= To THEN << >>
  ELSE IF From = 0 /\ To = Atom[2] THEN << Atom >>
  ELSE IF Atom[1] = "zeros" THEN << << "zeros", To - From >> >>
  ELSE IF Atom[1] = "piece" THEN << << "piece", To - From, Atom[3] + From, Atom[4] >> >>
  ELSE << << "piece", To - From, From, Atom >> >>

RECURSIVE Slice(_, _, _)
Slice(Bytes, From, To) ==
  IF Len(Bytes) = 0 \/ To <= From \/ To <= 0 THEN << >>
  ELSE LET Count == Bytes[1][2]
       IN Piece(Bytes[1], IF From < 0 THEN 0 ELSE From, IF To < Count THEN To ELSE Count)
          \o Slice(Tail(Bytes), From - Count, To - Count)
SliceFrom(Bytes, From) == Slice(Bytes, From, Octets(Bytes))

-----------------------------------------------------------------------------
(* Situations                                                              *)
(*                                                                         *)
(* machines      of each machine, its state and the state's data           *)
(* pending       operations that are under way                             *)
(* timers        those that are armed; started: those that ever were       *)
(* transcript    an atom for each message; mark: how many there were       *)
(*               before the message in hand                                *)
(* inbox         what was fed and not yet taken                            *)
(* partial       channels that hold a part of a message                    *)
(* fragment      the current fragment: at most one message                 *)
(* fresh         how many random values were drawn                         *)
(* did           what this step did so far, in order                       *)
(* trail         the steps since whoever drives the endpoint looked last   *)

Situation(Machines) ==
  [ machines |-> Machines, pending |-> << >>, timers |-> {}, started |-> {},
    transcript |-> << >>, mark |-> 0, inbox |-> << >>, partial |-> {}, fragment |-> << >>,
    fresh |-> 0, failing |-> FALSE, ended |-> FALSE, did |-> << >>, trail |-> << >> ]

Did(S, What) == [S EXCEPT !.did = Append(@, What)]
Fire(S, Id) == Did(S, << "fired", Id >>)
Raised(S, Event, Arguments) == Did(S, << "raised", Event, Arguments >>)
Emit(S, Output, Arguments) == Did(S, << "emitted", Output, Arguments >>)
Garbled(S, Channel, Fault) == Did(S, << "garbled", Channel, Fault >>)
Rejected(S, Call) == Did(S, << "rejected", Call >>)
Failed(S, Id, Failure) == [S EXCEPT !.failing = TRUE, !.did = Append(@, << "failed", Id, Failure >>)]

(* The message as the transcript has it. *)
Transcribed(Message) == << "message", 1, Message >>
TranscriptBefore(S) == SubSeq(S.transcript, 1, S.mark)
ClearTranscript(S) == [S EXCEPT !.transcript = << >>, !.mark = 0]

Send(S, Channel, Covered, Message) ==
  [S EXCEPT !.transcript = IF Covered THEN Append(@, Transcribed(Message)) ELSE @,
            !.did = Append(@, << "sent", Channel, Message.is, Message >>)]
Received(S, Channel, Covered, Message) ==
  [S EXCEPT !.mark = Len(S.transcript),
            !.transcript = IF Covered THEN Append(@, Transcribed(Message)) ELSE @,
            !.did = Append(@, << "received", Channel, Message.is, Message >>)]

StartTimer(S, Timer) == [S EXCEPT !.timers = @ \cup {Timer}, !.started = @ \cup {Timer}]
RestartTimer(S, Timer) == IF Timer \in S.started THEN [S EXCEPT !.timers = @ \cup {Timer}] ELSE S
StopTimer(S, Timer) == [S EXCEPT !.timers = @ \ {Timer}]

IsAligned(S, Channel) ==
  Channel \notin S.partial /\ \A I \in 1 .. Len(S.inbox) : S.inbox[I].channel # Channel
(* Behind a part of a message, nothing decodes as what it was. *)
Feed(S, Channel) ==
  IF Len(S.fragment) = 0 THEN S
  ELSE IF S.fragment[1].is = "partial" THEN [S EXCEPT !.partial = @ \cup {Channel}]
  ELSE LET Content == IF Channel \in S.partial THEN [ is |-> "malformed", fault |-> "trailing_bytes" ] ELSE S.fragment[1]
       IN [S EXCEPT !.inbox = Append(@, [ channel |-> Channel, content |-> Content ]), !.partial = @ \ {Channel}]

Enter(S, Name, State, Data) ==
  [S EXCEPT !.machines[Name] = [ state |-> State, data |-> Data ],
            !.pending = SelectSeq(@, LAMBDA P : P.machine # Name)]
Update(S, Name, Data) == [S EXCEPT !.machines[Name].data = Data]
Begin(S, Name, Operation, Arguments) ==
  [S EXCEPT !.pending = Append(@, [ machine |-> Name, operation |-> Operation, arguments |-> Arguments ]),
            !.did = Append(@, << "begun", Operation >>)]
End(S) ==
  IF S.ended THEN S
  ELSE [S EXCEPT !.machines = [Name \in DOMAIN S.machines |-> [ state |-> S.machines[Name].state, data |-> << >> ]],
                 !.pending = << >>, !.timers = {}, !.transcript = << >>, !.mark = 0,
                 !.inbox = << >>, !.partial = {}, !.fragment = << >>, !.ended = TRUE,
                 !.did = Append(@, << "ended" >>)]

(* The Place-th random value from now on, and the situation when so many were drawn. *)
Fresh(C, S, Place) == << C.endpoint, S.fresh + Place >>
Drawn(S, Count) == [S EXCEPT !.fresh = @ + Count]

(* A stimulus, << kind, name, payload >>, and all that followed of it: what becomes of Before is S. *)
Step(Before, Stimulus, S) ==
  [S EXCEPT !.trail = Append(@, [ stimulus |-> Stimulus, did |-> S.did, transcript |-> Before.transcript,
                                  before |-> Before.machines, after |-> S.machines, ended |-> S.ended ]),
            !.did = << >>, !.mark = 0]

(* What happened, by its name. *)
NameOf(Happening) ==
  CASE Happening[1] \in { "sent", "received" } -> << Happening[1], Happening[3] >>
    [] Len(Happening) = 1 -> << Happening[1], "" >>
    [] OTHER -> << Happening[1], Happening[2] >>
NamesOf(Entries) == { NameOf(Entries[I]) : I \in 1 .. Len(Entries) }

(* What is worth telling of some steps: who was told what, what became of it, and where it led. *)
Told(Trail) ==
  Map(Trail, LAMBDA X :
    [ stimulus |-> << X.stimulus[1], X.stimulus[2] >>,
      did |-> Map(X.did, LAMBDA H : IF H[1] \in { "raised", "emitted" } THEN << H[1], H[2] >> ELSE H),
      states |-> [Name \in DOMAIN X.after |-> X.after[Name].state] ])

(* All that happened in some steps, in order. *)
RECURSIVE Happenings(_)
Happenings(Trail) == IF Len(Trail) = 0 THEN << >> ELSE Trail[1].did \o Happenings(Tail(Trail))
Settled(S) == [S EXCEPT !.trail = << >>]
=============================================================================
