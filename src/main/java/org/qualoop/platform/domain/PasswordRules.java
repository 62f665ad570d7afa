package org.qualoop.platform.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be, after NIST SP 800-63B: length counts, not a mixture of signs. 10 characters or more, at most 72
 * bytes (BCrypt reads no further), not the user's own name and none of those that everybody tries.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;
    private static final int DRAWN = 14;
    /** Without what looks alike on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final Set<String> KNOWN = Set.of(
            "1234567890",
            "12345678910",
            "0123456789",
            "password12",
            "password123",
            "qwertyuiop",
            "qwerty12345",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "administrator",
            "iloveyou123",
            "passw0rd123",
            "abcd123456",
            "a123456789",
            "qualoop123",
            "qualoop1234",
            "woaini1314",
            "5201314520");

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /** What is wrong, in both languages. */
    static Optional<String> fault(String user, String password) {
        String lower = password == null ? "" : password.toLowerCase(Locale.ROOT);
        if (lower.codePointCount(0, lower.length()) < SHORTEST) {
            return Optional.of("至少 %d 个字符 At least %d characters".formatted(SHORTEST, SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("太长：最多 72 字节 Too long: at most 72 bytes");
        }
        boolean easy = KNOWN.contains(lower)
                || lower.contains(user.toLowerCase(Locale.ROOT))
                || lower.chars().distinct().count() < 4;
        return easy ? Optional.of("太容易猜到 Too easy to guess") : Optional.empty();
    }

    /** A password to be handed over once. */
    static String draw() {
        return RANDOM.ints(DRAWN, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining());
    }
}
