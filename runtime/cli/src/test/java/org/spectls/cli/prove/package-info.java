/** What is proved of TLS, and that the proofs would notice faults. */
@org.jspecify.annotations.NullMarked
package org.spectls.cli.prove;
