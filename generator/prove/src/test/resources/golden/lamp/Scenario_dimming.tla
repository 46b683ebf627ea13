------------------------------ MODULE Scenario_dimming ----------------------
\* The switch is turned twice, and one message may be lost.
EXTENDS Environment

The_Configuration ==
  [ Lamp |-> [ at_night |-> FALSE, endpoint |-> "Lamp" ] @@ DefaultConfiguration,
    Switch |-> [ at_night |-> FALSE, endpoint |-> "Switch" ] @@ DefaultConfiguration ]
The_Losses == 1
The_Turns == 2

proof_first_of_Switch == Safe_proof_first_of_Switch
one_welcome_of_Lamp == Safe_one_welcome_of_Lamp
quiet_at_night_of_Lamp == Safe_quiet_at_night_of_Lamp
last_word_of_Lamp == Safe_last_word_of_Lamp
last_word_of_Switch == Safe_last_word_of_Switch

\* Tells of all that is violated, and goes on.
Violations ==
  /\ (proof_first_of_Switch \/ TLCGet(2) \/ (TLCSet(2, TRUE) /\ PrintT("violated proof_first_of_Switch")))
  /\ (one_welcome_of_Lamp \/ TLCGet(3) \/ (TLCSet(3, TRUE) /\ PrintT("violated one_welcome_of_Lamp")))
  /\ (quiet_at_night_of_Lamp \/ TLCGet(4) \/ (TLCSet(4, TRUE) /\ PrintT("violated quiet_at_night_of_Lamp")))
  /\ (last_word_of_Lamp \/ TLCGet(5) \/ (TLCSet(5, TRUE) /\ PrintT("violated last_word_of_Lamp")))
  /\ (last_word_of_Switch \/ TLCGet(6) \/ (TLCSet(6, TRUE) /\ PrintT("violated last_word_of_Switch")))

Start == Init /\ NothingSeen
=============================================================================
