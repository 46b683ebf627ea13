package org.spectls.crypto.demo;

import java.security.KeyPair;
import java.security.cert.X509Certificate;

/** Somebody whose signature counts. */
record Issuer(X509Certificate certificate, KeyPair keys, KeyKind kind) {}
