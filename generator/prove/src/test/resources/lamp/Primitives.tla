---------------------------- MODULE Primitives ----------------------------
\* What the lamp and the switch leave to their hosts.
EXTENDS Meaning

Extern_random(C, Number, Count) == << << "nonce", Count, Number >> >>
Extern_key_of(C, Owner) == << "key", Owner >>
Extern_own_key(C, Name) == << "key", Name >>
(* Nobody makes a proof who does not know the key. *)
Extern_prove(C, Key, Data) == << << "proof", 32, Key, Data >> >>

(* The book may know the owner or not. *)
Answers_look_up(C, Name) == { << Name >>, << >> }
=============================================================================
