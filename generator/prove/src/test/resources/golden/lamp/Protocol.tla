------------------------------ MODULE Protocol ------------------------------
\* What the machines do. Generated from the specification, do not edit.
EXTENDS Meaning, Primitives

\* The members' codes.
Codes_MessageType ==
  [ hello |-> 1,
    welcome |-> 2,
    dim |-> 3,
    report |-> 4,
    goodbye |-> 5 ]

Members_MessageType ==
  DOMAIN Codes_MessageType

Code_MessageType(Member) ==
  IF Member \in Members_MessageType THEN Codes_MessageType[Member] ELSE UnknownCode

\* The members' codes.
Codes_Reason ==
  [ unexpected |-> 1,
    garbled |-> 2,
    unknown_owner |-> 3,
    not_proven |-> 4,
    timed_out |-> 5,
    closed |-> 6 ]

Members_Reason ==
  DOMAIN Codes_Reason

Code_Reason(Member) ==
  IF Member \in Members_Reason THEN Codes_Reason[Member] ELSE UnknownCode

\* The members' codes.
Codes_FeatureKind ==
  [ fading |-> 1,
    night |-> 2 ]

Members_FeatureKind ==
  DOMAIN Codes_FeatureKind

Code_FeatureKind(Member) ==
  IF Member \in Members_FeatureKind THEN Codes_FeatureKind[Member] ELSE UnknownCode

\* The members' codes.
Codes_Level ==
  [ off |-> 0,
    dimmed |-> 1,
    full |-> 2 ]

Members_Level ==
  DOMAIN Codes_Level

Code_Level(Member) ==
  IF Member \in Members_Level THEN Codes_Level[Member] ELSE UnknownCode

\* All rows, in their order.
Rows_Level ==
  << "off", "dimmed", "full" >>

Columns_Level ==
  [ off |-> [ watts |-> 0, quiet |-> TRUE ],
    dimmed |-> [ watts |-> 5, quiet |-> TRUE ],
    full |-> [ watts |-> 60, quiet |-> FALSE ] ]

\* What a row says.
Row_Level(Row) ==
  IF Row \in Members_Level THEN Columns_Level[Row] ELSE [ watts |-> 0, quiet |-> FALSE ]

\* What a decoder's fault earns.
Failure_of(Fault) ==
  [ truncated |-> "garbled", trailing_bytes |-> "garbled", bad_length |-> "garbled", unknown_value |-> "garbled", unknown_case |-> "garbled", duplicate |-> "garbled", oversize |-> "garbled" ][Fault]

\* language.tls:81:7
Const_longest_report ==
  200

\* language.tls:78:4
Fn_fade_of(C, features) ==
  First(Part(TaggedBody(Where(features, LAMBDA It : It.kind = "fading"), LAMBDA It : It.value, "Fading"), LAMBDA It : It.millis), LAMBDA f : (f > 0))

\* What is done when a machine fails.
OnFail(C, S, Failure) ==
  CASE C.endpoint \in { "Lamp" } ->
    (
      LET reason == Failure
      IN
      LET
        S1 == IF (reason # "closed") THEN Send(S, "wire", FALSE, [ is |-> "Goodbye", reason |-> reason ]) ELSE S
        S2 == Emit(S1, "gone", << reason >>)
      IN
      S2
    )
  [] C.endpoint \in { "Switch" } ->
    (
      LET reason == Failure
      IN
      LET
        S1 == Send(S, "wire", FALSE, [ is |-> "Goodbye", reason |-> reason ])
        S2 == Emit(S1, "gone", << reason >>)
      IN
      S2
    )

\* The endpoint fails, and ends.
Refuse(C, S, Id, Failure) ==
  LET S0 == Fire(S, Id)
  IN IF S0.failing \/ S0.ended THEN S0 ELSE End(OnFail(C, Failed(S0, Id, Failure), Failure))

\* AwaitHello language.tls:137:13
LampControl_Hello(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".Hello"
  IN
  CASE S.machines.LampControl.state = "AwaitHello" ->
    (
      LET hello == A[1]
      IN
      LET features == Or(hello.features, << >>)
      IN
      LET agreement == [ owner |-> hello.owner, fade |-> Or(Fn_fade_of(C, features), 0) ]
      IN
      LET
        S0 == Fire(S, At)
        S1 == StartTimer(S0, "LampControl.silence")
      IN
      LET Entered == [ agreement |-> agreement ]
      IN
      Begin(Enter(S1, "LampControl", "LookingUp", Entered), "LampControl", "look_up", << Entered.agreement.owner >>)
    )
  [] S.machines.LampControl.state \in { "LookingUp", "Shining" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )

LampControl_Welcome(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".Welcome"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "LookingUp", "Shining" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )

\* Shining language.tls:156:13
LampControl_Dim(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".Dim"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "LookingUp" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )
  [] S.machines.LampControl.state = "Shining" ->
    (
      LET request == A[1]
      IN
      IF ~(request.level # D.level)
      THEN Refuse(C, S, At \o "!no_change", "unexpected")
      ELSE
      CASE (Row_Level(request.level).quiet \/ ~(C.at_night)) ->
        (
          LET
            S0 == Fire(S, At \o "/allowed")
            S1 == Emit(S0, "shine", << request.level, D.agreement.fade >>)
            S2 == RestartTimer(S1, "LampControl.silence")
          IN
          Update(S2, "LampControl", [D EXCEPT !.level = request.level])
        )
      [] OTHER ->
        (
          LET
            S0 == Fire(S, At \o "/too_bright")
            S1 == Send(S0, "wire", TRUE, [ is |-> "Report", words |-> Ascii("too bright", 10) ])
            S2 == RestartTimer(S1, "LampControl.silence")
          IN
          S2
        )
    )

LampControl_Report(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".Report"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "LookingUp", "Shining" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )

LampControl_Goodbye(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".Goodbye"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "LookingUp", "Shining" } ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Emit(S0, "gone", << "closed" >>)
      IN
      End(S1)
    )

LampControl_malformed_wire(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".malformed_wire"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "LookingUp", "Shining" } ->
    (
      LET fault == A[1]
      IN
      LET
        S0 == S
      IN
      Refuse(C, S0, At, Failure_of(fault))
    )

LampControl_link_lost(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".link_lost"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "LookingUp", "Shining" } ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Emit(S0, "gone", << "closed" >>)
      IN
      End(S1)
    )

LampControl_silence(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".silence"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "LookingUp", "Shining" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "timed_out")
    )

\* LookingUp language.tls:145:13
LampControl_result_look_up(C, S, A) ==
  LET D == S.machines.LampControl.data
      At == "LampControl." \o S.machines.LampControl.state \o ".result_look_up"
  IN
  CASE S.machines.LampControl.state \in { "AwaitHello", "Shining" } ->
    (
      Fire(S, At)
    )
  [] S.machines.LampControl.state = "LookingUp" ->
    (
      LET found == A[1]
      IN
      LET Found_owner == found
      IN
      IF IsAbsent(Found_owner)
      THEN Refuse(C, S, At \o "!unknown_owner", "unknown_owner")
      ELSE
      LET owner == Found_owner[1]
      IN
      LET level == (IF C.at_night THEN "dimmed" ELSE "full")
      IN
      LET
        S0 == Fire(S, At)
        S1 == Send(S0, "wire", TRUE, [ is |-> "Welcome", level |-> level, proof |-> Extern_prove(C, Extern_key_of(C, owner), S0.transcript) ])
        S2 == Emit(S1, "shine", << level, D.agreement.fade >>)
      IN
      Enter(S2, "LampControl", "Shining", [ agreement |-> D.agreement, level |-> level ])
    )

SwitchControl_Hello(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".Hello"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome", "Lit" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )

\* AwaitWelcome language.tls:183:9
SwitchControl_Welcome(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".Welcome"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "Lit" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )
  [] S.machines.SwitchControl.state = "AwaitWelcome" ->
    (
      LET welcome == A[1]
      IN
      IF ~(welcome.proof = Extern_prove(C, Extern_own_key(C, Ascii("me", 2)), TranscriptBefore(S)))
      THEN Refuse(C, S, At \o "!not_proven", "not_proven")
      ELSE
      LET
        S0 == Fire(S, At)
        S1 == IF (D.wanted # welcome.level) THEN Send(S0, "wire", TRUE, [ is |-> "Dim", level |-> D.wanted ]) ELSE S0
      IN
      Enter(S1, "SwitchControl", "Lit", [ level |-> welcome.level, before |-> << >> ])
    )

SwitchControl_Dim(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".Dim"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome", "Lit" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )

\* Lit language.tls:197:9
SwitchControl_Report(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".Report"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome" } ->
    (
      LET
        S0 == S
      IN
      Refuse(C, S0, At, "unexpected")
    )
  [] S.machines.SwitchControl.state = "Lit" ->
    (
      LET news == A[1]
      IN
      IF ~(Octets(news.words) <= Const_longest_report)
      THEN Refuse(C, S, At \o "!talkative", "garbled")
      ELSE
      LET
        S0 == Fire(S, At)
        S1 == Emit(S0, "tell", << news.words >>)
      IN
      S1
    )

SwitchControl_Goodbye(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".Goodbye"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome", "Lit" } ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Emit(S0, "gone", << "closed" >>)
      IN
      End(S1)
    )

SwitchControl_malformed_wire(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".malformed_wire"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome", "Lit" } ->
    (
      LET fault == A[1]
      IN
      LET
        S0 == S
      IN
      Refuse(C, S0, At, Failure_of(fault))
    )

\* Fresh language.tls:176:9
\* AwaitWelcome language.tls:187:9
\* Lit language.tls:191:9
SwitchControl_turn(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".turn"
  IN
  CASE S.machines.SwitchControl.state = "Fresh" ->
    (
      LET level == A[1]
      IN
      LET nonce == Extern_random(C, Fresh(C, S, 0), 16)
      IN
      LET
        S0 == Fire(Drawn(S, 1), At)
        S1 == Send(S0, "wire", TRUE, [ is |-> "Hello", owner |-> Ascii("me", 2), nonce |-> nonce, features |-> << (<< [ is |-> "Feature", kind |-> "fading", value |-> [ is |-> "Fading", millis |-> 250 ] ] >> \o (IF C.at_night THEN << [ is |-> "Feature", kind |-> "night", value |-> Nothing ] >> ELSE << >>)) >> ])
      IN
      Enter(S1, "SwitchControl", "AwaitWelcome", [ wanted |-> level ])
    )
  [] S.machines.SwitchControl.state = "AwaitWelcome" ->
    (
      LET level == A[1]
      IN
      LET
        S0 == Fire(S, At)
      IN
      Update(S0, "SwitchControl", [D EXCEPT !.wanted = level])
    )
  [] S.machines.SwitchControl.state = "Lit" ->
    (
      LET wanted == A[1]
      IN
      CASE (wanted = D.level) ->
        (
          Fire(S, At \o "/ignore")
        )
      [] OTHER ->
        (
          LET
            S0 == Fire(S, At \o "/stay")
            S1 == Send(S0, "wire", TRUE, [ is |-> "Dim", level |-> wanted ])
          IN
          Update(S1, "SwitchControl", [D EXCEPT !.level = wanted, !.before = << D.level >>])
        )
    )

SwitchControl_link_lost(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".link_lost"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome", "Lit" } ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Emit(S0, "gone", << "closed" >>)
      IN
      End(S1)
    )

SwitchControl_leave(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".leave"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome", "Lit" } ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Send(S0, "wire", FALSE, [ is |-> "Goodbye", reason |-> "closed" ])
      IN
      End(S1)
    )

\* Lit language.tls:194:9
SwitchControl_back(C, S, A) ==
  LET D == S.machines.SwitchControl.data
      At == "SwitchControl." \o S.machines.SwitchControl.state \o ".back"
  IN
  CASE S.machines.SwitchControl.state \in { "Fresh", "AwaitWelcome" } ->
    (
      LET
        S0 == S
      IN
      Rejected(Fire(S0, At), "back")
    )
  [] S.machines.SwitchControl.state = "Lit" ->
    (
      CASE IsPresent(D.before) ->
        (
          LET earlier == Held(D.before)
          IN
          LET
            S0 == Fire(S, At \o "/stay")
            S1 == Send(S0, "wire", TRUE, [ is |-> "Dim", level |-> earlier ])
          IN
          Update(S1, "SwitchControl", [D EXCEPT !.level = earlier, !.before = << >>])
        )
      [] OTHER ->
        (
          LET
            S0 == S
          IN
          Rejected(Fire(S0, At \o "/reject"), "back")
        )
    )

\* Idle language.tls:220:9
\* Open language.tls:210:9
Link_arrived(C, S, A) ==
  LET D == S.machines.Link.data
      At == "Link." \o S.machines.Link.state \o ".arrived"
  IN
  CASE S.machines.Link.state = "Idle" ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Feed(S0, "wire")
      IN
      Enter(S1, "Link", "Open", << >>)
    )
  [] S.machines.Link.state = "Open" ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Feed(S0, "wire")
      IN
      S1
    )
  [] S.machines.Link.state = "Silent" ->
    (
      Fire(S, At)
    )

Raise_link_lost(C, S, A) ==
  CASE C.endpoint \in { "Lamp" } ->
    (
      LET
        S1 == LampControl_link_lost(C, S, A)
      IN S1
    )
  [] C.endpoint \in { "Switch" } ->
    (
      LET
        S1 == SwitchControl_link_lost(C, S, A)
      IN S1
    )

\* Idle language.tls:221:9
\* Open language.tls:211:9
Link_cut(C, S, A) ==
  LET D == S.machines.Link.data
      At == "Link." \o S.machines.Link.state \o ".cut"
  IN
  CASE S.machines.Link.state \in { "Idle", "Open" } ->
    (
      LET
        S0 == Fire(S, At)
        S1 == Raise_link_lost(C, Raised(S0, "link_lost", << >>), << >>)
      IN
      IF S1.ended THEN S1 ELSE Enter(S1, "Link", "Silent", << >>)
    )
  [] S.machines.Link.state = "Silent" ->
    (
      Fire(S, At)
    )

\* An endpoint of which nobody has heard yet.
Initial(C) ==
  CASE C.endpoint \in { "Lamp" } ->
    (
      Situation([ Link |-> [ state |-> "Idle", data |-> << >> ],
        LampControl |-> [ state |-> "AwaitHello", data |-> << >> ] ])
    )
  [] C.endpoint \in { "Switch" } ->
    (
      Situation([ Link |-> [ state |-> "Idle", data |-> << >> ],
        SwitchControl |-> [ state |-> "Fresh", data |-> << >> ] ])
    )

Call_turn(C, S, A) ==
  IF S.ended THEN S ELSE Step(S, << "call", "turn", A >>,
    CASE C.endpoint \in { "Lamp" } ->
      (
        S
      )
    [] C.endpoint \in { "Switch" } ->
      (
        SwitchControl_turn(C, S, A)
      ))

Call_leave(C, S, A) ==
  IF S.ended THEN S ELSE Step(S, << "call", "leave", A >>,
    CASE C.endpoint \in { "Lamp" } ->
      (
        S
      )
    [] C.endpoint \in { "Switch" } ->
      (
        SwitchControl_leave(C, S, A)
      ))

Call_back(C, S, A) ==
  IF S.ended THEN S ELSE Step(S, << "call", "back", A >>,
    CASE C.endpoint \in { "Lamp" } ->
      (
        S
      )
    [] C.endpoint \in { "Switch" } ->
      (
        SwitchControl_back(C, S, A)
      ))

Input_arrived(C, S, A) ==
  IF S.ended THEN S ELSE Step(S, << "input", "arrived", A >>,
    Link_arrived(C, S, A))

Input_cut(C, S, A) ==
  IF S.ended THEN S ELSE Step(S, << "input", "cut", A >>,
    Link_cut(C, S, A))

Result_look_up(C, S, A) ==
  IF S.ended THEN S ELSE Step(S, << "result", "look_up", A >>,
    CASE C.endpoint \in { "Lamp" } ->
      (
        LampControl_result_look_up(C, S, A)
      )
    [] C.endpoint \in { "Switch" } ->
      (
        S
      ))

\* A message of the channel is complete.
Message_wire(C, S, M) ==
  LET R == Received(S, "wire", M.is \notin { "Goodbye" }, M)
  IN
  CASE C.endpoint \in { "Lamp" } ->
    (
      CASE M.is = "Hello" -> LampControl_Hello(C, R, << M >>)
      [] M.is = "Welcome" -> LampControl_Welcome(C, R, << M >>)
      [] M.is = "Dim" -> LampControl_Dim(C, R, << M >>)
      [] M.is = "Report" -> LampControl_Report(C, R, << M >>)
      [] M.is = "Goodbye" -> LampControl_Goodbye(C, R, << M >>)
    )
  [] C.endpoint \in { "Switch" } ->
    (
      CASE M.is = "Hello" -> SwitchControl_Hello(C, R, << M >>)
      [] M.is = "Welcome" -> SwitchControl_Welcome(C, R, << M >>)
      [] M.is = "Dim" -> SwitchControl_Dim(C, R, << M >>)
      [] M.is = "Report" -> SwitchControl_Report(C, R, << M >>)
      [] M.is = "Goodbye" -> SwitchControl_Goodbye(C, R, << M >>)
    )

\* Octets of the channel do not decode.
Malformed_wire(C, S, Fault) ==
  CASE C.endpoint \in { "Lamp" } ->
    (
      LampControl_malformed_wire(C, Garbled(S, "wire", Fault), << Fault >>)
    )
  [] C.endpoint \in { "Switch" } ->
    (
      SwitchControl_malformed_wire(C, Garbled(S, "wire", Fault), << Fault >>)
    )

\* What an operation may answer.
Answers(C, Operation, A) ==
  CASE Operation = "look_up" -> Answers_look_up(C, A[1])

\* The answer is a stimulus.
Result(C, S, Operation, Answer) ==
  CASE Operation = "look_up" -> Result_look_up(C, S, << Answer >>)

\* The next message that was fed is taken, unless an operation is under way.
Take(C, S) ==
  IF S.ended \/ Len(S.inbox) = 0 \/ Len(S.pending) > 0 THEN S ELSE
  LET Next == S.inbox[1]
      Rest == [S EXCEPT !.inbox = Tail(@)]
  IN Step(S, << "message", Next.channel, << >> >>,
    CASE Next.channel = "wire" ->
    IF Next.content.is = "malformed" THEN Malformed_wire(C, Rest, Next.content.fault) ELSE Message_wire(C, Rest, Next.content))

\* The channels that an endpoint receives.
Channels(C) ==
  { "wire" }

\* A timer that is armed fires.
Fires(C, S, Timer) ==
  LET S0 == [S EXCEPT !.timers = @ \ {Timer}]
  IN Step(S, << "timer", Timer, << >> >>,
    CASE Timer = "LampControl.silence" -> LampControl_silence(C, S0, << >>))

\* The configuration, where nobody asks for another.
DefaultConfiguration ==
  [ at_night |-> FALSE,
    patience |-> 30000 ]

=============================================================================
