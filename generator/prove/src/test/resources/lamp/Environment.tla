---------------------------- MODULE Environment ----------------------------
\* A wire between the lamp and the switch that may lose what it carries.
EXTENDS Monitors

CONSTANTS Configuration, Turns, Losses
VARIABLES situation, last, wire, turns, losses

Sides == { "Lamp", "Switch" }
Peer(Side) == IF Side = "Lamp" THEN "Switch" ELSE "Lamp"

Init ==
  /\ situation = [Side \in Sides |-> Initial(Configuration[Side])]
  /\ last = [Side \in Sides |-> << >>]
  /\ wire = [Side \in Sides |-> << >>]
  /\ turns = Turns
  /\ losses = Losses
  /\ monitors = InitialMonitors

SentBy(S) == LET Sent == SelectSeq(Happenings(S.trail), LAMBDA H : H[1] = "sent") IN Map(Sent, LAMBDA H : H[4])

QuietIn(Situations, Wire) ==
  \A Side \in Sides :
    Situations[Side].ended \/ (Len(Wire[Side]) = 0 /\ Len(Situations[Side].pending) = 0 /\ Situations[Side].timers = {})
Quiet == QuietIn(situation, wire)

(* An endpoint has made some steps; Rest is what is left of what was on its way to it. *)
Becomes(Side, S, Rest) ==
  LET Situations == [situation EXCEPT ![Side] = Settled(S)]
      Wire == [wire EXCEPT ![Side] = Rest, ![Peer(Side)] = @ \o SentBy(S)]
  IN /\ situation' = Situations
     /\ last' = [X \in Sides |-> IF X = Side THEN Told(S.trail) ELSE << >>]
     /\ wire' = Wire
     /\ monitors' = Watched(monitors, Side, S.trail, Situations, Configuration, QuietIn(Situations, Wire))

Turn ==
  /\ turns > 0
  /\ turns' = turns - 1
  /\ \E Level \in { "dimmed", "full" } :
       Becomes("Switch", Call_turn(Configuration.Switch, situation.Switch, << Level >>), wire.Switch)
  /\ UNCHANGED losses

Arrive(Side) ==
  LET C == Configuration[Side]
      S == situation[Side]
  IN /\ Len(wire[Side]) > 0
     /\ Len(S.pending) = 0
     /\ Becomes(Side, Take(C, Input_arrived(C, [S EXCEPT !.fragment = << wire[Side][1] >>], << >>)), Tail(wire[Side]))
     /\ UNCHANGED << turns, losses >>

Answer(Side) ==
  LET C == Configuration[Side]
      S == situation[Side]
  IN \E P \in { S.pending[I] : I \in 1 .. Len(S.pending) } :
       \E Found \in Answers(C, P.operation, P.arguments) :
         /\ Becomes(Side, Result(C, S, P.operation, Found), wire[Side])
         /\ UNCHANGED << turns, losses >>

Expire(Side) ==
  \E Timer \in situation[Side].timers :
    /\ Becomes(Side, Fires(Configuration[Side], situation[Side], Timer), wire[Side])
    /\ UNCHANGED << turns, losses >>

Lose ==
  /\ losses > 0
  /\ losses' = losses - 1
  /\ \E Side \in Sides :
       /\ Len(wire[Side]) > 0
       /\ wire' = [wire EXCEPT ![Side] = Tail(@)]
  /\ last' = [Side \in Sides |-> << >>]
  /\ UNCHANGED << situation, turns, monitors >>

Next == Turn \/ Lose \/ \E Side \in Sides : Arrive(Side) \/ Answer(Side) \/ Expire(Side)
View == << situation, wire, turns, losses, monitors >>
=============================================================================
