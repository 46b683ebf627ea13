package org.spectls.prove.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.spectls.prove.run.TlaValue;

/** In what two values differ, in a few words. */
final class Differences {
    private static final int MANY = 3;
    private static final int LONG = 60;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /** Empty when there are so many that they tell nothing. */
    static List<String> of(String name, TlaValue before, TlaValue after) {
        Differences differences = new Differences();
        differences.compare(name, before, after);
        return differences.found.size() > MANY ? List.of() : differences.found;
    }

    private void compare(String path, TlaValue before, TlaValue after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof TlaValue.Fields left && after instanceof TlaValue.Fields right) {
            TreeSet<String> names = new TreeSet<>(left.fields().keySet());
            names.addAll(right.fields().keySet());
            for (String name : names) {
                compare(
                        path + "." + name,
                        left.fields().getOrDefault(name, new TlaValue.Text("nothing")),
                        right.fields().getOrDefault(name, new TlaValue.Text("nothing")));
            }
        } else if (before instanceof TlaValue.Tuple left && after instanceof TlaValue.Tuple right) {
            tuples(path, left.elements(), right.elements());
        } else {
            found.add(path + ": " + words(before) + " → " + words(after));
        }
    }

    private void tuples(String path, List<TlaValue> before, List<TlaValue> after) {
        if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.get(i), after.get(i));
            }
            return;
        }
        List<TlaValue> gone = without(before, after);
        List<TlaValue> come = without(after, before);
        gone.forEach(value -> found.add(path + " without " + words(value)));
        come.forEach(value -> found.add(path + " with " + words(value)));
    }

    /** The elements of a list that another does not have, or not so often. */
    private static List<TlaValue> without(List<TlaValue> all, List<TlaValue> others) {
        List<TlaValue> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    /** A message by its name, anything else as it is, cut. */
    private static String words(TlaValue value) {
        String name = named(value);
        String text = name.isEmpty() ? plain(value) : name;
        return text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…";
    }

    private static String named(TlaValue value) {
        if (value instanceof TlaValue.Fields record) {
            String own = value.field("is").map(TlaValue::text).orElse("");
            return own.isEmpty()
                    ? record.fields().values().stream()
                            .map(Differences::named)
                            .filter(name -> !name.isEmpty())
                            .findFirst()
                            .orElse("")
                    : own;
        }
        return "";
    }

    private static String plain(TlaValue value) {
        if (value instanceof TlaValue.Text text) {
            return text.value();
        } else if (value instanceof TlaValue.Whole number) {
            return Long.toString(number.value());
        } else if (value instanceof TlaValue.Truth truth) {
            return Boolean.toString(truth.value());
        } else if (value instanceof TlaValue.Fields record) {
            List<String> fields = new ArrayList<>();
            for (Map.Entry<String, TlaValue> field : record.fields().entrySet()) {
                fields.add(field.getKey() + " = " + plain(field.getValue()));
            }
            return "{ " + String.join(", ", fields) + " }";
        }
        return "["
                + String.join(
                        ", ", value.elements().stream().map(Differences::plain).toList()) + "]";
    }
}
