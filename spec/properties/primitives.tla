----------------------------- MODULE Primitives -----------------------------
(***************************************************************************)
(* What the specification leaves to its host, as perfect cryptography:     *)
(* the result of a primitive is a term that says what it was made of.      *)
(* Whoever does not have the parts cannot make the term, and nobody takes  *)
(* a term apart except by the operators below.                             *)
(*                                                                         *)
(* C is the configuration of the side that asks.  Beside what the          *)
(* specification declares it says which side that is, "endpoint", what     *)
(* sessions it keeps, "store", and whether operations may fail, "troubles" *)
(***************************************************************************)
EXTENDS Meaning

-----------------------------------------------------------------------------
(* Random values: each time another one. *)

Extern_random(C, Number, Count) == << << "nonce", Count, Number >> >>
Extern_random_secret(C, Number, Count) == << << "secret", Count, Number >> >>
Extern_zeros(C, Count) == IF Count = 0 THEN << >> ELSE << << "zeros", Count >> >>

-----------------------------------------------------------------------------
(* Hashes and the pseudorandom function: equal only of equal arguments. *)

Extern_hash(C, Algorithm, Data) == << << "hash", 32, Digest(<< Algorithm, Data >>) >> >>
Extern_PRF(C, Hash, Key, Label, Seed, Count) ==
  IF Count = 0 THEN << >> ELSE << << "prf", Count, Digest(<< Hash, Key, Label, Seed >>) >> >>
Extern_PRF_public(C, Hash, Key, Label, Seed, Count) == Extern_PRF(C, Hash, Key, Label, Seed, Count)

-----------------------------------------------------------------------------
(* Ephemeral keys: both halves lead to the same secret. *)

Extern_key_share(C, Number, Curve, Field) ==
  IF IsAbsent(Curve) /\ IsAbsent(Field) THEN << >> ELSE << << "share", Curve, Field, Number >> >>
Extern_public_value(C, Share) == IF IsAbsent(Share) THEN << >> ELSE << << "public", 32, Share[1] >> >>
IsPublicValue(Bytes) == Len(Bytes) = 1 /\ Bytes[1][1] = "public"
Extern_agree(C, Share, Peer) ==
  IF IsAbsent(Share) \/ IsAbsent(Peer) THEN << >>
  ELSE IF ~IsPublicValue(Peer[1]) THEN << >>
  ELSE LET Own == Share[1]
           Other == Peer[1][1][3]
       IN IF Own[2] # Other[2] \/ Own[3] # Other[3] THEN << >>
          ELSE << << << "agreed", 32, { Own, Other } >> >> >>

Extern_named_field(C, Group) ==
  [ p |-> << << "prime", 256, Group >> >>, g |-> << << "generator", 1, Group >> >> ]
Extern_is_safe_field(C, Field, Bits) == Len(Field.p) = 1 /\ Field.p[1][1] = "prime"
Extern_bits_of(C, Field) == 8 * Octets(Field.p)

-----------------------------------------------------------------------------
(* Certificates and signatures. *)

(* The certificate of somebody with this kind of key, on this curve if it lies on one. *)
Certificate(Name, Kind, Curve) == << << "certificate", 1, Name, Kind, Curve >> >>
Signature(Name, Scheme, Content) == << << "signature", 64, Digest(<< Name, Scheme, Content >>) >> >>
PrivateKey(Name) == << "private_key", Name >>

Extern_public_key(C, Chain) ==
  IF Len(Chain) = 1 /\ Chain[1][1] = "certificate"
  THEN << << "public_key", Chain[1][3], Chain[1][4], Chain[1][5] >> >> ELSE << >>
Extern_authentication_of(C, Key) == Key[3]
Extern_curve_of(C, Key) == Key[4]
Extern_may_sign(C, Key) == TRUE
Extern_may_encrypt(C, Key) == TRUE
Extern_verifies(C, Key, Scheme, Content, Signed) == Signed = Signature(Key[2], Scheme, Content)
Extern_server_end_point(C, Leaf) ==
  IF IsAbsent(Leaf) THEN << >> ELSE << << << "end_point", 32, Leaf[1] >> >> >>
Extern_is_host_name(C, Name) == TRUE
Extern_ascii(C, Name) == Ascii(Name, 1)
Extern_covers(C, Names, Host) == Contains(Names, Host)
Extern_is_issued_by(C, Chain, Authorities) == TRUE

(* Whether somebody whom both sides trust vouches for the holder. *)
IsTrusted(Chain) == Len(Chain) > 0 /\ Chain[1][1][3] # "mallory"

Answers_sign(C, Key, Scheme, Content) ==
  { << Signature(Key[2], Scheme, Content) >> } \cup (IF C.troubles THEN { << >> } ELSE {})
Answers_validate_certificate(C, Chain, ServerName, Status) ==
  IF IsTrusted(Chain) THEN { << >> } \cup (IF C.troubles THEN { << "expired" >> } ELSE {}) ELSE { << "untrusted" >> }
Answers_validate_client(C, Chain) ==
  IF IsTrusted(Chain) THEN { << >> } \cup (IF C.troubles THEN { << "revoked" >> } ELSE {}) ELSE { << "untrusted" >> }

-----------------------------------------------------------------------------
(* RSA key transport. *)

Extern_encrypt_premaster(C, Number, Key, Premaster) ==
  IF IsAbsent(Key) THEN << >> ELSE << << << "encrypted", 256, Key[1][2], Premaster >> >> >>
Answers_decrypt_premaster(C, Key, Encrypted, Version, Fallback) ==
  IF Len(Encrypted) = 1 /\ Encrypted[1][1] = "encrypted" /\ Encrypted[1][3] = Key[2]
  THEN LET Premaster == Encrypted[1][4]
       IN IF Premaster[1][1] = "encoded" /\ Premaster[1][3].client_version = Version THEN { Premaster } ELSE { Fallback }
  ELSE { Fallback }

-----------------------------------------------------------------------------
(* Sessions. *)

Extern_seals_tickets(C) == TRUE
Extern_seal_ticket(C, Number, Session) ==
  IF IsAbsent(Session) THEN << >> ELSE << << "ticket", 100, Number, Session[1] >> >>
Answers_find_session(C, Id, Ticket) ==
  IF Len(Ticket) > 0
  THEN { IF Len(Ticket) = 1 /\ Ticket[1][1] = "ticket" THEN << Ticket[1][4] >> ELSE << >> }
  ELSE { First(C.store, LAMBDA X : Len(Id) > 0 /\ X.id = Id) }

-----------------------------------------------------------------------------
(* Who the sides are, for configurations. *)

Credential(Name, Kind, Curve, Schemes, Decrypts) ==
  [ chain |-> << Certificate(Name, Kind, Curve) >>, chain_schemes |-> << Schemes[1] >>, key |-> PrivateKey(Name), auth |-> Kind,
    curve |-> Curve, schemes |-> Schemes, decrypts |-> Decrypts, names |-> << Ascii("host", 1) >>, status |-> << >> ]
ServerECDSA == Credential("server", "ecdsa", << "secp256r1" >>, << "ecdsa_secp256r1_sha256", "ecdsa_sha1" >>, FALSE)
ServerRSA == Credential("server", "rsa", << >>, << "rsa_pss_rsae_sha256", "rsa_pkcs1_md5_sha1" >>, TRUE)
ClientECDSA == Credential("client", "ecdsa", << "secp256r1" >>, << "ecdsa_secp256r1_sha256", "ecdsa_sha1" >>, FALSE)
SharedKey == [ identity |-> Ascii("identity", 8), key |-> << << "secret", 16, << "shared", 0 >> >> >> ]
=============================================================================
