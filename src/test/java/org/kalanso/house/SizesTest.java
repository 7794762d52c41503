package org.kalanso.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rooms stay small: what grows past these sizes wants dividing. */
class SizesTest {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 6;
    private static final int COLLABORATORS = 8;
    private static final int TEMPLATE_LINES = 200;

    @Test
    void no_file_is_too_long() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : Sources.in(Path.of("src"), ".java"))
            if (Sources.lines(file).size() > FILE_LINES)
                tooLong.add(file + ": " + Sources.lines(file).size());
        for (Path file : Sources.in(Sources.TEMPLATES, ".jte"))
            if (Sources.lines(file).size() > TEMPLATE_LINES)
                tooLong.add(file + ": " + Sources.lines(file).size());
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_method_is_too_long_and_none_asks_for_too_much() throws IOException {
        assertThat(measure(Sources.in(Path.of("src"), ".java"))).isEmpty();
    }

    private static List<String> measure(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            List<String> found = new ArrayList<>();
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) new Ruler(unit, trees, found).scan(unit, null);
            return found;
        }
    }

    private static final class Ruler extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        Ruler(CompilationUnitTree unit, Trees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long lines = line(trees.getSourcePositions().getEndPosition(unit, method))
                    - line(trees.getSourcePositions().getStartPosition(unit, method))
                    + 1;
            if (lines > METHOD_LINES) complain(method, lines + " lines");
            boolean constructor = method.getName().contentEquals("<init>");
            int most = constructor ? COLLABORATORS : PARAMETERS;
            boolean canonical = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == com.sun.source.tree.Tree.Kind.RECORD
                    && constructor;
            if (!canonical && method.getParameters().size() > most && !handler(method))
                complain(method, method.getParameters().size() + " parameters");
            return super.visitMethod(method, nothing);
        }

        /** A door's handler lists what the request may carry. */
        private static boolean handler(MethodTree method) {
            return !method.getModifiers().getFlags().contains(Modifier.PRIVATE)
                    && method.getModifiers().getAnnotations().toString().contains("Mapping(");
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private void complain(MethodTree method, String what) {
            found.add(Path.of(unit.getSourceFile().getName()).getFileName() + " " + method.getName() + ": " + what);
        }
    }
}
