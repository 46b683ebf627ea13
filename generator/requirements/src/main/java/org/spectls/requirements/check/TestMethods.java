package org.spectls.requirements.check;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tests of JUnit in a source: the methods behind annotations whose names say so. */
final class TestMethods {
    /** What may hold anything: comments, text blocks, strings, characters. */
    private static final Pattern QUOTED = Pattern.compile(
            "/\\*(?s:.*?)\\*/|//[^\\n]*|\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'");

    private static final Pattern TEST =
            Pattern.compile("@(?:[\\w.]*Test|(?:[\\w.]+\\.)?TestFactory|(?:[\\w.]+\\.)?TestTemplate)\\b");

    private static final Pattern METHOD =
            Pattern.compile("\\b(\\w+)\\s*\\((?:[^()]|\\([^()]*\\))*\\)\\s*(?:throws\\s[^{;]*)?\\{");

    private TestMethods() {}

    static SortedSet<String> in(String source) {
        String code = QUOTED.matcher(source).replaceAll("\"\"");
        SortedSet<String> methods = new TreeSet<>();
        Matcher test = TEST.matcher(code);
        Matcher method = METHOD.matcher(code);
        while (test.find()) {
            if (method.find(test.end())) {
                methods.add(method.group(1));
            }
        }
        return methods;
    }
}
