package io.github.homeward.input;

import java.util.Locale;

/** Text from elsewhere, safe to print: it cannot move the cursor, hide itself or turn the line around. */
public final class Visible {

    private Visible() {}

    /** The text with control and formatting characters written out, such as {@code \u001b}. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Visible::hidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (hidden(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
