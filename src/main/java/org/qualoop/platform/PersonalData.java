package org.qualoop.platform;

import java.util.regex.Pattern;

/** Personal data that people write into free text: long numbers, such as telephones, and mail addresses. */
public final class PersonalData {

    private static final Pattern PERSONAL =
            Pattern.compile("\\d[\\d -]{5,}\\d|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}");

    private PersonalData() {}

    /** The text with each of them as {@code ***}; null stays null. */
    public static String masked(String text) {
        return text == null ? null : PERSONAL.matcher(text).replaceAll("***");
    }
}
