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

Start == Init /\ NothingSeen
=============================================================================
