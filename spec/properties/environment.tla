---------------------------- MODULE Environment ----------------------------
(***************************************************************************)
(* A client, a server, their applications, and a network that belongs to   *)
(* an attacker.                                                            *)
(*                                                                         *)
(* What travels are records.  One record holds one message: fragments are  *)
(* not modelled, except that the attacker may send a part of a message.  A *)
(* protected record names the keys that protect it and its number; it      *)
(* opens only with these keys and at this number.                          *)
(*                                                                         *)
(* The attacker sees all records.  He may drop, duplicate, reorder and     *)
(* replay them, alter those that are not protected, and put his own among  *)
(* them, in the clear or with his own ephemeral keys and certificate.  He  *)
(* knows no secret of the sides, and cannot make a term out of one.        *)
(***************************************************************************)
EXTENDS Monitors

CONSTANTS
  Configuration,  \* of each side
  Calls,          \* what each side's application does, in this order
  Connections,    \* how many there are, one after the other
  Moves,          \* how often the attacker may act
  Attacks,        \* what he may do
  Ticks           \* how many timers may fire

VARIABLES
  situation,      \* of each side
  last,           \* of each side, the steps that it just made
  link,           \* of each side, what protects its records, and their numbers
  wire,           \* of each side, the records on their way to it
  calls,          \* of each side, what its application has still to do
  kept,           \* of each side, the sessions that it keeps
  archive,        \* what the attacker may replay
  connection, moves, ticks

vars == << situation, last, link, wire, calls, kept, archive, connection, moves, ticks, monitors >>

Sides == { "Client", "Server" }
Peer(Side) == IF Side = "Client" THEN "Server" ELSE "Client"
ConfigurationOf(Side) == Configuration[Side] @@ [ endpoint |-> Side, store |-> kept[Side] ]

NoLink == [ read |-> << >>, reads |-> 0, write |-> << >>, writes |-> 0, version |-> "tls12" ]

-----------------------------------------------------------------------------
(* Records *)

(* What makes a record's protection: two sides that agree on all of it understand each other. *)
Protection(Keys) ==
  << << Keys.version, Keys.cipher, Keys.mac, Keys.encrypt_then_mac, Keys.compression, Keys.mac_key, Keys.key >> >>

Record(Type, Version, Keys, Number, Content) ==
  [ type |-> Type, version |-> Version, keys |-> Keys, number |-> Number, content |-> Content ]
Data == [ is |-> "data" ]
Garbage == [ is |-> "malformed", fault |-> "bad_length" ]
PartOfMessage == [ is |-> "partial" ]

Sealed(L, Type, Content) == Record(Type, L.version, L.write, L.writes, Content)
Counted(L) == IF Len(L.write) = 0 THEN L ELSE [L EXCEPT !.writes = @ + 1]

(* What the environment makes of what an endpoint does, in the order in which it did it. *)
RECURSIVE Outcome(_, _)
Outcome(Done, O) ==
  IF Len(Done) = 0 THEN O
  ELSE LET H == Done[1]
           Sent(Type, Content) == [O EXCEPT !.sent = Append(@, Sealed(O.link, Type, Content)), !.link = Counted(@)]
       IN Outcome(Tail(Done),
            CASE H[1] = "sent" -> Sent(H[2], H[4])
              [] H[1] = "emitted" /\ H[2] = "seal" -> Sent("application_data", Data)
              [] H[1] = "emitted" /\ H[2] = "write_with" ->
                   [O EXCEPT !.link = [@ EXCEPT !.write = Protection(H[3][1]), !.writes = 0]]
              [] H[1] = "emitted" /\ H[2] = "read_with" ->
                   [O EXCEPT !.link = [@ EXCEPT !.read = Protection(H[3][1]), !.reads = 0]]
              [] H[1] = "emitted" /\ H[2] = "speak" -> [O EXCEPT !.link = [@ EXCEPT !.version = H[3][1]]]
              [] H[1] = "emitted" /\ H[2] = "keep_session" -> [O EXCEPT !.kept = << H[3][1] >>]
              [] H[1] = "emitted" /\ H[2] = "forget_session" -> [O EXCEPT !.kept = << >>]
              [] OTHER -> O)

-----------------------------------------------------------------------------
(* Who has something to do *)

Happened(S, Kind, Name) ==
  \E I \in 1 .. Len(S.trail) : \E J \in 1 .. Len(S.trail[I].did) :
    S.trail[I].did[J][1] = Kind /\ S.trail[I].did[J][2] = Name
Emitted(S, Output) == Happened(S, "emitted", Output)

Called(Side, S, Name) ==
  LET C == ConfigurationOf(Side)
  IN CASE Name = "connect" -> Call_connect(C, S, << << "host" >>, kept[Side] >>)
       [] Name = "write" -> Call_write(C, S, << 1 >>)
       [] Name = "close" -> Call_close(C, S, << >>)
       [] Name = "renegotiate" -> Call_renegotiate(C, S, << >>)
       [] Name = "send_heartbeat" -> Call_send_heartbeat(C, S, << >>)
IsRejected(S, Name) == Happened(S, "rejected", Name)
CanCall(Side, S, Left) == Len(Left) > 0 /\ ~IsRejected(Called(Side, S, Left[1]), Left[1])

IsOpen(S) == S.machines.RecordWrite.state = "Open"

(* Nobody has to do anything: what is on its way has arrived, no operation, timer or call is due. *)
Rests(Situations, Wire, Left, Side) ==
  Situations[Side].ended
  \/ /\ Len(Wire[Side]) = 0
     /\ Len(Situations[Side].pending) = 0
     /\ Situations[Side].timers = {}
     /\ ~Situations[Peer(Side)].ended
     /\ ~CanCall(Side, Situations[Side], Left[Side])
(* Somebody waits for what the attacker took away; sooner or later the transport gives up. *)
Starves(Situations) == \E Side \in Sides : ~Situations[Side].ended /\ ~IsOpen(Situations[Side])
AllRest(Situations, Wire, Left) == \A Side \in Sides : Rests(Situations, Wire, Left, Side)
QuietIn(Situations, Wire, Left) ==
  AllRest(Situations, Wire, Left) /\ ~(moves < Moves /\ Starves(Situations))
Quiet == QuietIn(situation, wire, calls)

BothEnded(Situations) == \A Side \in Sides : Situations[Side].ended

-----------------------------------------------------------------------------
(* Steps *)

(* An endpoint has made some steps; L is its link, Rest what is left of what was on its way to it, and Left of its calls. *)
Becomes(Side, S, L, Rest, Left) ==
  LET O == Outcome(Happenings(S.trail), [ link |-> L, sent |-> << >>, kept |-> kept[Side] ])
      Situations == [situation EXCEPT ![Side] = Settled(S)]
      Wire == [wire EXCEPT ![Side] = IF S.ended THEN << >> ELSE Rest,
                           ![Peer(Side)] = IF situation[Peer(Side)].ended THEN << >> ELSE @ \o O.sent]
  IN /\ situation' = Situations
     /\ last' = [X \in Sides |-> IF X = Side THEN Told(S.trail) ELSE << >>]
     /\ link' = [link EXCEPT ![Side] = IF S.ended THEN NoLink ELSE O.link]
     /\ wire' = Wire
     /\ calls' = [calls EXCEPT ![Side] = Left]
     /\ kept' = [kept EXCEPT ![Side] = O.kept]
     /\ archive' = IF moves > 0 /\ Contains(Attacks, "replay") THEN archive \o O.sent ELSE << >>
     /\ monitors' = Watched(monitors, Side, S.trail, Situations, Configuration,
                            QuietIn(Situations, Wire, [calls EXCEPT ![Side] = Left]))

-----------------------------------------------------------------------------
(* What honest parties do *)

(* The application does what is next, as soon as it is possible, or later. *)
Application(Side) ==
  /\ ~situation[Side].ended
  /\ Len(calls[Side]) > 0
  /\ LET S == Called(Side, situation[Side], calls[Side][1])
     IN /\ ~IsRejected(S, calls[Side][1])
        /\ Becomes(Side, S, link[Side], wire[Side], Tail(calls[Side]))
  /\ UNCHANGED << connection, moves, ticks >>

(* A record arrives: its header, then its content, as it came or opened, then the message in it. *)
Arrived(Side, R) ==
  LET C == ConfigurationOf(Side)
      L == link[Side]
      S1 == Input_record_header(C, situation[Side], << R.type, R.version, 1 >>)
      Opens == R.keys = L.read /\ R.number = L.reads
      Plain == IF Len(R.keys) = 0 THEN R.content ELSE Garbage
      Open(Content) ==
        Take(C, Input_opened(C, [S1 EXCEPT !.fragment = << Content >>], << R.type, 1 >>))
  IN CASE Emitted(S1, "accept_fragment") -> << Open(Plain), L >>
       [] Emitted(S1, "open_fragment") /\ Opens -> << Open(R.content), [L EXCEPT !.reads = @ + 1] >>
       [] Emitted(S1, "open_fragment") /\ ~Opens -> << Input_not_authentic(C, S1, << >>), L >>
       [] OTHER -> << S1, L >>

Arrive(Side) ==
  /\ Len(wire[Side]) > 0
  /\ Len(situation[Side].pending) = 0
  /\ LET A == Arrived(Side, wire[Side][1])
     IN Becomes(Side, [A[1] EXCEPT !.fragment = << >>], A[2], Tail(wire[Side]), calls[Side])
  /\ UNCHANGED << connection, moves, ticks >>

(* An operation has a result. *)
Answer(Side) ==
  LET S == situation[Side]
      C == ConfigurationOf(Side)
  IN /\ Len(S.pending) > 0
     /\ \E Found \in Answers(C, S.pending[1].operation, S.pending[1].arguments) :
          Becomes(Side, Result(C, S, S.pending[1].operation, Found), link[Side], wire[Side], calls[Side])
     /\ UNCHANGED << connection, moves, ticks >>

Expire(Side) ==
  /\ ticks > 0
  /\ ticks' = ticks - 1
  /\ \E Timer \in situation[Side].timers :
       Becomes(Side, Fires(ConfigurationOf(Side), situation[Side], Timer), link[Side], wire[Side], calls[Side])
  /\ UNCHANGED << connection, moves >>

(* The peer is gone, and all that it had to say was heard; or the network does not work any more. *)
HangsUp(Side) ==
  /\ ~situation[Side].ended
  /\ \/ situation[Peer(Side)].ended /\ Len(wire[Side]) = 0 /\ Len(situation[Side].pending) = 0
     \/ moves < Moves /\ Starves(situation) /\ AllRest(situation, wire, calls)
  /\ Becomes(Side, Input_transport_closed(ConfigurationOf(Side), situation[Side], << >>), link[Side], << >>, calls[Side])
  /\ UNCHANGED << connection, moves, ticks >>

(* Another connection between the same parties; nothing that was drawn is drawn again. *)
Reconnect ==
  /\ BothEnded(situation)
  /\ connection < Connections
  /\ connection' = connection + 1
  /\ situation' = [Side \in Sides |->
       [Initial(ConfigurationOf(Side)) EXCEPT !.fresh = situation[Side].fresh]]
  /\ last' = [Side \in Sides |-> << >>]
  /\ link' = [Side \in Sides |-> NoLink]
  /\ wire' = [Side \in Sides |-> << >>]
  /\ calls' = Calls
  /\ monitors' = InitialMonitors
  /\ UNCHANGED << kept, archive, moves, ticks >>

Honest(Side) == Application(Side) \/ Arrive(Side) \/ Answer(Side) \/ Expire(Side) \/ HangsUp(Side)

-----------------------------------------------------------------------------
(* What the attacker does *)

Attack(Kind) == moves > 0 /\ Contains(Attacks, Kind) /\ moves' = moves - 1
Rewire(Side, Records) ==
  /\ ~situation[Side].ended
  /\ wire' = [wire EXCEPT ![Side] = Records]
  /\ last' = [X \in Sides |-> << >>]
  /\ archive' = IF moves > 1 THEN archive ELSE << >>
  /\ monitors' = Watch(monitors, NoStep(situation), Configuration, FALSE)
  /\ UNCHANGED << situation, link, calls, kept, connection, ticks >>

Drop(Side) == Attack("drop") /\ Len(wire[Side]) > 0 /\ Rewire(Side, Tail(wire[Side]))
Duplicate(Side) == Attack("duplicate") /\ Len(wire[Side]) > 0 /\ Rewire(Side, << wire[Side][1] >> \o wire[Side])
Reorder(Side) ==
  /\ Attack("reorder")
  /\ Len(wire[Side]) > 1
  /\ Rewire(Side, << wire[Side][2], wire[Side][1] >> \o SubSeq(wire[Side], 3, Len(wire[Side])))
(* Any record that was ever sent, to whichever side. *)
Replay(Side) ==
  /\ Attack("replay")
  /\ \E I \in 1 .. Len(archive) : Rewire(Side, << archive[I] >> \o wire[Side])

InTheClear(Type, Content) == Record(Type, "tls12", << >>, 0, Content)
Forged == << << "forged", 12 >> >>
(* The attacker's ephemeral key where another one was, on the same curve or in the same field. *)
Mallorys(Public) ==
  IF IsPublicValue(Public) THEN << << "public", 32, [Public[1][3] EXCEPT ![4] = << "Mallory", 0 >>] >> >> ELSE Public

(* Records that anybody can make up. *)
Forgeries ==
  { InTheClear("change_cipher_spec", [ is |-> "ChangeCipherSpec", type |-> "change_cipher_spec" ]),
    InTheClear("alert", [ is |-> "Alert", level |-> "fatal", description |-> "handshake_failure" ]),
    InTheClear("alert", [ is |-> "Alert", level |-> "warning", description |-> "close_notify" ]),
    InTheClear("alert", [ is |-> "Alert", level |-> "warning", description |-> "no_renegotiation" ]),
    InTheClear("application_data", Data),
    InTheClear("heartbeat", [ is |-> "HeartbeatRequest", payload |-> Forged, padding |-> << << "zeros", 16 >> >> ]),
    InTheClear("handshake", [ is |-> "HelloRequest" ]),
    InTheClear("handshake", [ is |-> "ServerHelloDone" ]),
    InTheClear("handshake", [ is |-> "Certificate", certificate_list |-> << Certificate("mallory", "ecdsa", << "secp256r1" >>) >> ]),
    InTheClear("handshake", [ is |-> "Certificate", certificate_list |-> << >> ]),
    InTheClear("handshake", [ is |-> "Finished", verify_data |-> Forged ]),
    InTheClear("handshake", [ is |-> "NewSessionTicket", ticket_lifetime_hint |-> 1, ticket |-> Forged ]),
    InTheClear("handshake", Garbage),
    InTheClear("handshake", PartOfMessage) }
Inject(Side) == Attack("inject") /\ \E R \in Forgeries : Rewire(Side, << R >> \o wire[Side])

(* What may become of a message that nothing protects. *)
Without(List, I) == SubSeq(List, 1, I - 1) \o SubSeq(List, I + 1, Len(List))
StrippedOf(Message) ==
  IF IsAbsent(Message.extensions) THEN {}
  ELSE { [Message EXCEPT !.extensions = << Without(Message.extensions[1], I) >>] : I \in 1 .. Len(Message.extensions[1]) }
Versions == { "ssl30", "tls10", "tls11", "tls12", "tls13" }
SuitesOfInterest == { Configuration[Side].cipher_suites[I] : Side \in { "Client" }, I \in 1 .. Len(Configuration["Client"].cipher_suites) }
Altered(M) ==
  CASE M.is = "ClientHello" ->
         { [M EXCEPT !.client_version = V] : V \in Versions \ { M.client_version } }
         \cup { [M EXCEPT !.cipher_suites = Without(@, I)] : I \in 1 .. Len(M.cipher_suites) }
         \cup { [M EXCEPT !.random = Forged], [M EXCEPT !.session_id = Forged] }
         \cup StrippedOf(M)
    [] M.is = "ServerHello" ->
         { [M EXCEPT !.server_version = V] : V \in Versions \ { M.server_version } }
         \cup { [M EXCEPT !.cipher_suite = X] : X \in SuitesOfInterest \ { M.cipher_suite } }
         \cup { [M EXCEPT !.random = Forged], [M EXCEPT !.session_id = Forged] }
         \cup StrippedOf(M)
    [] M.is = "Certificate" -> { [M EXCEPT !.certificate_list = << Certificate("mallory", "ecdsa", << "secp256r1" >>) >>] }
    [] M.is = "ServerKeyExchange" /\ M.exchange.params.params.is = "ServerECDHParams" ->
         { [M EXCEPT !.exchange.params.params.public = Mallorys(@)] }
    [] M.is = "ServerKeyExchange" /\ M.exchange.params.params.is = "ServerDHParams" ->
         { [M EXCEPT !.exchange.params.params.dh_Ys = Mallorys(@)] }
    [] M.is = "ClientKeyExchange" /\ M.exchange.is = "ClientECDHPublic" -> { [M EXCEPT !.exchange.ecdh_Yc = Mallorys(@)] }
    [] M.is = "ClientKeyExchange" /\ M.exchange.is = "ClientDHPublic" -> { [M EXCEPT !.exchange.dh_Yc = Mallorys(@)] }
    [] M.is = "ClientKeyExchange" /\ M.exchange.is = "IdentifiedECDHPublic" ->
         { [M EXCEPT !.exchange.public.ecdh_Yc = Mallorys(@)] }
    [] M.is = "ClientKeyExchange" /\ M.exchange.is = "EncryptedPreMasterSecret" ->
         { [M EXCEPT !.exchange.encrypted = Forged] }
    [] M.is = "Finished" -> { [M EXCEPT !.verify_data = Forged] }
    [] OTHER -> {}
Alter(Side) ==
  /\ Attack("alter")
  /\ Len(wire[Side]) > 0
  /\ Len(wire[Side][1].keys) = 0
  /\ \E M \in Altered(wire[Side][1].content) :
       Rewire(Side, << [wire[Side][1] EXCEPT !.content = M] >> \o Tail(wire[Side]))

Attacker(Side) ==
  Drop(Side) \/ Duplicate(Side) \/ Reorder(Side) \/ Replay(Side) \/ Inject(Side) \/ Alter(Side)

-----------------------------------------------------------------------------

Init ==
  /\ situation = [Side \in Sides |-> Initial(Configuration[Side] @@ [ endpoint |-> Side ])]
  /\ last = [Side \in Sides |-> << >>]
  /\ link = [Side \in Sides |-> NoLink]
  /\ wire = [Side \in Sides |-> << >>]
  /\ calls = Calls
  /\ kept = [Side \in Sides |-> << >>]
  /\ archive = << >>
  /\ connection = 1
  /\ moves = Moves
  /\ ticks = Ticks
  /\ monitors = InitialMonitors

Next == Reconnect \/ \E Side \in Sides : Honest(Side) \/ Attacker(Side)

(* What the future depends on. *)
View == << situation, link, wire, calls, kept, archive, connection, moves, ticks, monitors >>
=============================================================================
