package org.spectls.compiler.parse;

import java.util.List;
import org.spectls.grammar.SpecParser.CiteContext;
import org.spectls.grammar.SpecParser.EffectContext;
import org.spectls.grammar.SpecParser.EffectListContext;

/** A citation between two effects belongs to the one that it follows. */
final class EffectCitations {
    private EffectCitations() {}

    static List<CiteContext> behind(EffectContext effect, EffectListContext list) {
        int place = list.children.indexOf(effect);
        return list.children.stream()
                .skip(place + 1L)
                .takeWhile(CiteContext.class::isInstance)
                .map(CiteContext.class::cast)
                .toList();
    }
}
