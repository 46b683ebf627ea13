package org.spectls.compiler.resolve;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.compiler.syntax.Declaration.ConstDecl;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.WireSyntax.Atom;
import org.spectls.compiler.syntax.WireSyntax.Bounds;
import org.spectls.compiler.syntax.WireSyntax.ConstantSyntax;
import org.spectls.compiler.syntax.WireSyntax.Fixed;
import org.spectls.compiler.syntax.WireSyntax.NameAtom;
import org.spectls.compiler.syntax.WireSyntax.NumberAtom;
import org.spectls.compiler.syntax.WireSyntax.Sizing;
import org.spectls.compiler.syntax.WireSyntax.Term;

/** Sizes, whose constants are folded. */
final class WireSizes {
    private final World world;

    WireSizes(World world) {
        this.world = world;
    }

    Size size(Sizing sizing, List<String> fields) {
        if (sizing instanceof Fixed fixed) {
            Optional<Name> field = fixed.size().name().filter(name -> fields.contains(name.text()));
            return field.<Size>map(name -> new Size.FromField(name.text()))
                    .orElseGet(() -> new Size.Fixed(bytes(fixed.size())));
        }
        if (sizing instanceof Bounds bounds) {
            int min = bounds.to().isPresent() ? bytes(bounds.from()) : 0;
            int max = bytes(bounds.to().orElse(bounds.from()));
            if (min > max) {
                world.errors.report(
                        "TLS0305", bounds.span(), "the lower bound " + min + " is above the upper bound " + max);
            }
            return new Size.Prefixed(min, max, width(max));
        }
        return new Size.Rest();
    }

    /** How many bytes hold a number. */
    static int width(long max) {
        return max <= 0xFF ? 1 : max <= 0xFFFF ? 2 : max <= 0xFF_FFFF ? 3 : 4;
    }

    private int bytes(ConstantSyntax constant) {
        long value = 0;
        for (Term term : constant.terms()) {
            long power =
                    power(atom(term.base()), term.exponent().map(this::atom).orElse(1L));
            value += term.negative() ? -power : power;
        }
        if (value < 0 || value > Integer.MAX_VALUE) {
            world.errors.report("TLS0306", constant.span(), "a size is between 0 and 2^31-1, not " + value);
            return 0;
        }
        return (int) value;
    }

    private static long power(long base, long exponent) {
        long value = 1;
        for (long i = 0; i < exponent && value < Integer.MAX_VALUE; i++) {
            value *= base;
        }
        return value;
    }

    private long atom(Atom atom) {
        return atom instanceof NumberAtom number ? number.value() : constant(((NameAtom) atom).name());
    }

    private long constant(Name name) {
        Optional<Long> value = world.declarations
                .find(ConstDecl.class, name.text())
                .flatMap(declaration -> declaration.parameter().initial())
                .filter(Expression.NumberLiteral.class::isInstance)
                .map(literal -> ((Expression.NumberLiteral) literal).value());
        return value.orElseGet(() -> {
            world.errors.unknown(
                    "TLS0307", "earlier field or constant number", name, world.declarations.names(ConstDecl.class));
            return 0L;
        });
    }
}
