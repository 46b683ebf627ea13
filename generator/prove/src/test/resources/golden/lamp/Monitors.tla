------------------------------ MODULE Monitors ------------------------------
\* What the properties ask of each step. Generated from the specification, do not edit.
EXTENDS Protocol, TLC

VARIABLE monitors

Endpoints == { "Lamp", "Switch" }

WasGarbled(X) == \E Name \in X.names : Name[1] = "garbled"

(* Side has made a step; Situations are those of all endpoints behind it. *)
StepOf(Side, Entry, Situations) ==
  [ side |-> Side, stimulus |-> Entry.stimulus, did |-> Entry.did,
    names |-> NamesOf(Entry.did), transcript |-> Entry.transcript,
    before |-> [E \in Endpoints |-> IF E = Side THEN Entry.before ELSE Situations[E].machines],
    after |-> [E \in Endpoints |-> IF E = Side THEN Entry.after ELSE Situations[E].machines],
    ended |-> [E \in Endpoints |-> IF E = Side THEN Entry.ended ELSE Situations[E].ended] ]
(* Nobody made a step, but what is on its way is another. *)
NoStep(Situations) ==
  [ side |-> "", stimulus |-> << "", "", << >> >>, did |-> << >>, names |-> {}, transcript |-> << >>,
    before |-> [E \in Endpoints |-> Situations[E].machines],
    after |-> [E \in Endpoints |-> Situations[E].machines],
    ended |-> [E \in Endpoints |-> Situations[E].ended] ]

\* Nobody is told to shine before the lamp has proved who it is.
\* language.tls:244:10
Next_proof_first_of_Switch(M, X, Q, C) ==
  IF X.side # "Switch" THEN M ELSE
  CASE M = 0 -> (IF (X.side = "Switch" /\ << "received", "Welcome" >> \in X.names)
      THEN 1 ELSE (IF (X.side = "Switch" /\ << "sent", "Dim" >> \in X.names)
      THEN 2 ELSE 0))
  [] OTHER -> M

\* 
\* language.tls:246:10
Next_one_welcome_of_Lamp(M, X, Q, C) ==
  IF X.side # "Lamp" THEN M ELSE
  CASE M = 0 -> (IF (X.side = "Lamp" /\ << "sent", "Welcome" >> \in X.names)
      THEN (IF (~X.ended["Lamp"] /\ (X.after["Lamp"].LampControl.state \in { "LookingUp", "Shining" }))
      THEN 0 ELSE 1) ELSE 0)
  [] OTHER -> M

\* Whatever the switch asks for.
\* language.tls:249:10
Next_quiet_at_night_of_Lamp(M, X, Q, C) ==
  IF X.side # "Lamp" THEN M ELSE
  CASE M = 0 -> (IF (X.side = "Lamp" /\ << "emitted", "shine" >> \in X.names /\ \E I1 \in 1 .. Len(X.did) : (NameOf(X.did[I1]) = << "emitted", "shine" >> /\ (LET level == X.did[I1][3][1] IN (C.at_night /\ ~(Row_Level(level).quiet)))))
      THEN 1 ELSE 0)
  [] OTHER -> M

\* Either side tells the other that it ends, if it can.
\* language.tls:252:10
Next_last_word_of_Lamp(M, X, Q, C) ==
  IF X.side # "Lamp" THEN M ELSE
  CASE M = 0 -> (IF (X.side = "Lamp" /\ << "sent", "Goodbye" >> \in X.names)
      THEN 1 ELSE (IF (X.side = "Lamp" /\ << "emitted", "gone" >> \in X.names)
      THEN 1 ELSE (IF X.ended["Lamp"]
      THEN 2 ELSE 0)))
  [] OTHER -> M

\* Either side tells the other that it ends, if it can.
\* language.tls:252:10
Next_last_word_of_Switch(M, X, Q, C) ==
  IF X.side # "Switch" THEN M ELSE
  CASE M = 0 -> (IF (X.side = "Switch" /\ << "sent", "Goodbye" >> \in X.names)
      THEN 1 ELSE (IF (X.side = "Switch" /\ << "emitted", "gone" >> \in X.names)
      THEN 1 ELSE (IF X.ended["Switch"]
      THEN 2 ELSE 0)))
  [] OTHER -> M

\* They can get together.
\* language.tls:255:10
Next_welcome_of_Switch(M, X, Q, C) ==
  CASE M = 0 -> (IF (~X.ended["Switch"] /\ (X.after["Switch"].SwitchControl.state \in { "Lit" }))
      THEN (IF (~X.ended["Lamp"] /\ (X.after["Lamp"].LampControl.state \in { "Shining" }))
      THEN 1 ELSE 0) ELSE 0)
  [] OTHER -> M

\* Before the first step.
InitialMonitors ==
  [ proof_first_of_Switch |-> 0,
    one_welcome_of_Lamp |-> 0,
    quiet_at_night_of_Lamp |-> 0,
    last_word_of_Lamp |-> 0,
    last_word_of_Switch |-> 0,
    welcome_of_Switch |-> 0 ]

\* After a step X. Of: each endpoint's configuration; Q: whether everybody rests behind it.
Watch(M, X, Of, Q) ==
  [ proof_first_of_Switch |-> Next_proof_first_of_Switch(M.proof_first_of_Switch, X, Q, Of["Switch"]),
    one_welcome_of_Lamp |-> Next_one_welcome_of_Lamp(M.one_welcome_of_Lamp, X, Q, Of["Lamp"]),
    quiet_at_night_of_Lamp |-> Next_quiet_at_night_of_Lamp(M.quiet_at_night_of_Lamp, X, Q, Of["Lamp"]),
    last_word_of_Lamp |-> Next_last_word_of_Lamp(M.last_word_of_Lamp, X, Q, Of["Lamp"]),
    last_word_of_Switch |-> Next_last_word_of_Switch(M.last_word_of_Switch, X, Q, Of["Switch"]),
    welcome_of_Switch |-> Next_welcome_of_Switch(M.welcome_of_Switch, X, Q, Of["Switch"]) ]

RECURSIVE Watched(_, _, _, _, _, _)
\* After some steps of a side; everybody may rest only behind the last one.
Watched(M, Side, Trail, Situations, Of, Q) ==
  IF Len(Trail) = 0 THEN M
  ELSE Watched(Watch(M, StepOf(Side, Trail[1], Situations), Of, Len(Trail) = 1 /\ Q),
               Side, Tail(Trail), Situations, Of, Q)

\* Before the first step.
NothingSeen ==
  TLCSet(1, FALSE) /\ TLCSet(2, FALSE) /\ TLCSet(3, FALSE) /\ TLCSet(4, FALSE) /\ TLCSet(5, FALSE) /\ TLCSet(6, FALSE)

\* Tells of what has to be possible, when it is seen.
Sightings ==
  (monitors.welcome_of_Switch \notin { 1 } \/ TLCGet(1) \/ (TLCSet(1, TRUE) /\ PrintT("possible welcome_of_Switch")))

Safe_proof_first_of_Switch ==
  monitors.proof_first_of_Switch \notin { 2 }

Safe_one_welcome_of_Lamp ==
  monitors.one_welcome_of_Lamp \notin { 1 }

Safe_quiet_at_night_of_Lamp ==
  monitors.quiet_at_night_of_Lamp \notin { 1 }

Safe_last_word_of_Lamp ==
  monitors.last_word_of_Lamp \notin { 2 }

Safe_last_word_of_Switch ==
  monitors.last_word_of_Switch \notin { 2 }

=============================================================================
