/** The table, as Markdown, HTML and JSON. */
@NullMarked
package org.spectls.interop.report;

import org.jspecify.annotations.NullMarked;
