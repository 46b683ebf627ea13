package org.spectls.architecture.violations.tls.engine;

import org.bouncycastle.crypto.Digest;

/** Breaks "Bouncy Castle only in crypto". */
public record KnowsBouncyCastle(Digest digest) {}
