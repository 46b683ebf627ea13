package org.spectls.compiler.emit.java.wire;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.Javadoc;
import org.spectls.compiler.emit.java.common.KernelTypes;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.emit.java.expression.ConstantNames;
import org.spectls.compiler.emit.java.expression.ExpressionEmitter;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;

/** A table becomes a class with a constant for each row and a method for each column. */
final class TableEmitter {
    private final EmitterContext context;
    private final ExpressionEmitter expressions;

    TableEmitter(EmitterContext context) {
        this.context = context;
        this.expressions = new ExpressionEmitter(context);
    }

    TypeSpec emit(TableDef table) {
        ClassName self = context.types().value(table.name());
        Optional<CodeWidth> width = table.bits().map(CodeWidth::new);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(Javadoc.of(table.note(), "The rows of {@code " + table.name() + "}."))
                .addModifiers(PUBLIC, FINAL)
                .superclass(width.isPresent() ? KernelTypes.CODE : KernelTypes.ROW);
        table.rows().forEach(row -> type.addField(constant(self, table, width, row)));
        Codes codes = new Codes(
                self,
                width.orElse(new CodeWidth(8)),
                table.rows().stream().map(Row::name).toList());
        type.addField(width.isPresent() ? codes.tableField() : rows(self, table));
        for (Param column : table.columns()) {
            type.addField(context.types().of(column.type()), Naming.column(column.name()), PRIVATE, FINAL);
        }
        type.addMethod(constructor(table)).addMethod(width.isPresent() ? codes.all() : all(self, table));
        width.ifPresent(w -> type.addMethod(
                        codes.ofAny(cells(table, table.other().orElse(List.of()))))
                .addMethod(codes.decodeAny())
                .addMethod(w.encode()));
        table.columns().forEach(column -> type.addMethod(accessor(column)));
        return type.build();
    }

    private FieldSpec constant(ClassName self, TableDef table, Optional<CodeWidth> width, Row row) {
        CodeBlock code =
                width.map(w -> CodeBlock.of("$L, ", w.literal(row.code()))).orElse(CodeBlock.of(""));
        return Constants.documented(
                        FieldSpec.builder(self, Naming.constant(row.name()), PUBLIC, STATIC, FINAL), row.note())
                .initializer("new $T($L$S$L)", self, code, row.name(), cells(table, row.cells()))
                .build();
    }

    private CodeBlock cells(TableDef table, List<Expr> cells) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < cells.size(); i++) {
            Param column = table.columns().get(i);
            code.add(", $L", expressions.emit(cells.get(i), column.type(), new ConstantNames()));
        }
        return code.build();
    }

    private static FieldSpec rows(ClassName self, TableDef table) {
        List<CodeBlock> names = new ArrayList<>();
        table.rows().forEach(row -> names.add(CodeBlock.of("$L", Naming.constant(row.name()))));
        return FieldSpec.builder(listOf(self), rowsName(table), PRIVATE, STATIC, FINAL)
                .initializer("$T.of($L)", List.class, CodeBlock.join(names, ", "))
                .build();
    }

    private static MethodSpec all(ClassName self, TableDef table) {
        return MethodSpec.methodBuilder("all")
                .addJavadoc("All rows, in the order of the specification.")
                .addModifiers(PUBLIC, STATIC)
                .returns(listOf(self))
                .addStatement("return $L", rowsName(table))
                .build();
    }

    private static String rowsName(TableDef table) {
        return Naming.constantBeside(
                "ROWS", table.rows().stream().map(Row::name).toList());
    }

    private MethodSpec constructor(TableDef table) {
        boolean coded = table.bits().isPresent();
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
        if (coded) {
            constructor.addParameter(int.class, "code");
        }
        constructor.addParameter(coded ? CodeWidth.NULLABLE_NAME : CodeWidth.NAME, "rowName");
        constructor.addStatement(coded ? "super(code, rowName)" : "super(rowName)");
        for (Param column : table.columns()) {
            String name = Naming.column(column.name());
            constructor.addParameter(context.types().of(column.type()), name);
            constructor.addStatement("this.$1N = $1N", name);
        }
        return constructor.build();
    }

    private MethodSpec accessor(Param column) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(Naming.column(column.name()));
        if (!column.note().doc().isBlank()) {
            accessor.addJavadoc("$L", Javadoc.summary(column.note(), ""));
        }
        return accessor.addModifiers(PUBLIC)
                .returns(context.types().of(column.type()))
                .addStatement("return $N", Naming.column(column.name()))
                .build();
    }

    private static TypeName listOf(ClassName self) {
        return ParameterizedTypeName.get(ClassName.get(List.class), self);
    }
}
