/** The interoperability table: as Markdown, as a page, and for tools. */
@NullMarked
package org.spectls.interop.report;

import org.jspecify.annotations.NullMarked;
