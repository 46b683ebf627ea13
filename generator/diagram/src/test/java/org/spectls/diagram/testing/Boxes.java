package org.spectls.diagram.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an SVG by Graphviz has its nodes and its text, in points. */
public record Boxes(List<Box> nodes, List<Box> edgeTexts) {
    private static final Pattern GROUP = Pattern.compile(
            "<g id=\"[^\"]*\" class=\"(node|edge)\">\\s*<title>([^<]*)</title>(.*?)(?=<g id=\"[^\"]*\" class=|<!--|</svg>)",
            Pattern.DOTALL);
    private static final Pattern SHAPE = Pattern.compile("<(?:path|polygon)[^>]* (?:d|points)=\"([^\"]*)\"");
    private static final Pattern NUMBERS = Pattern.compile("(-?[0-9.]+),(-?[0-9.]+)");
    private static final Pattern TEXT = Pattern.compile(
            "<text[^>]* x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"[^>]*font-size=\"([0-9.]+)\"[^>]*>([^<]*)</text>");
    /** Half the height of letters: fewer points for each letter than any has. */
    private static final double NARROWEST = 0.35;

    public record Box(String name, double left, double top, double right, double bottom) {
        public boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    public static Boxes of(String svg) {
        List<Box> nodes = new ArrayList<>();
        List<Box> texts = new ArrayList<>();
        Matcher groups = GROUP.matcher(svg);
        while (groups.find()) {
            String content = groups.group(3);
            if (groups.group(1).equals("node")) {
                Matcher shape = SHAPE.matcher(content);
                if (shape.find()) {
                    nodes.add(around(groups.group(2), shape.group(1)));
                }
            } else {
                Matcher text = TEXT.matcher(content);
                while (text.find()) {
                    texts.add(text(text));
                }
            }
        }
        return new Boxes(nodes, texts);
    }

    private static Box text(Matcher text) {
        double x = Double.parseDouble(text.group(1));
        double y = Double.parseDouble(text.group(2));
        double size = Double.parseDouble(text.group(3));
        String words = text.group(4).strip();
        return new Box(words, x, y - size / 2, x + words.length() * size * NARROWEST, y);
    }

    private static Box around(String name, String points) {
        Matcher numbers = NUMBERS.matcher(points);
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        while (numbers.find()) {
            double x = Double.parseDouble(numbers.group(1));
            double y = Double.parseDouble(numbers.group(2));
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return new Box(name, left, top, right, bottom);
    }
}
