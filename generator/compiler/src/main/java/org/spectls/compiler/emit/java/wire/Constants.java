package org.spectls.compiler.emit.java.wire;

import com.palantir.javapoet.FieldSpec;
import java.util.stream.Collectors;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.Note;

/** Documentation of members and rows: only where the specification has more to say than the name. */
final class Constants {
    private Constants() {}

    static FieldSpec.Builder documented(FieldSpec.Builder field, Note note) {
        String citations = note.citations().stream().map(Citation::toString).collect(Collectors.joining(", "));
        String doc = note.doc().isBlank() ? citations : Javadoc.summary(note, "");
        if (doc.isEmpty()) {
            return field;
        }
        field.addJavadoc("$L", doc);
        return note.doc().isBlank() || citations.isEmpty() ? field : field.addJavadoc(" $L", citations);
    }
}
