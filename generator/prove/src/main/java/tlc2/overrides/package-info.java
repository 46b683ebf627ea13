/** What TLC finds by its name. */
@org.jspecify.annotations.NullMarked
package tlc2.overrides;
