package org.kalanso.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kalanso.KalansoTest;
import org.kalanso.SignIn;
import org.kalanso.accounts.Accounts;
import org.kalanso.reportcards.SmallClass;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Schools that hold one of everything the program's addresses name, and the addresses. */
abstract class MatrixSchools extends KalansoTest {
    private static final Path FILE = Path.of("src/test/resources/access-matrix.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    private ObjectProvider<MatrixObjects> fixtures;

    /** A school and the ids of what is in it, by the names that the matrix uses. */
    record Furnished(SmallClass school, Map<String, String> objects) {}

    Furnished furnished() {
        var small = new SmallClass(sql).marked();
        var school = new OneSchool(
                small,
                signIn.api(stranger(), small.head, small.school),
                signIn.page(stranger(), small.head, small.school),
                this::jobDone);
        var objects = new HashMap<String, String>();
        fixtures.orderedStream().forEach(fixture -> objects.putAll(fixture.in(school)));
        return new Furnished(small, objects);
    }

    static Map<String, MatrixLine> lines() throws IOException {
        var lines = new TreeMap<String, MatrixLine>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            MatrixLine parsed = MatrixLine.parse(line);
            // the same line twice is a merge of two branches; two that differ are a contradiction
            MatrixLine before = lines.put(parsed.address(), parsed);
            if (before != null && !before.equals(parsed))
                throw new IllegalStateException("twice in the matrix: " + parsed.address());
        }
        return lines;
    }
}
