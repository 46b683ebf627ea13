package org.spectls.architecture.violations.tls.engine;

import java.net.InetAddress;

/** Breaks "no network in kernel and engine". */
public record KnowsTheNetwork(InetAddress peer) {}
