/** What a model checker has shown, as files. */
@org.jspecify.annotations.NullMarked
package org.spectls.prove.report;
