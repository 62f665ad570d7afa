package org.qualoop.trace.domain;

/** Hides personal data so that a person who knows it can still recognise it. */
final class Mask {

    private Mask() {}

    /** The first character: 张**. */
    static String name(String name) {
        return name == null || name.isEmpty() ? name : firstCharacters(name, 1) + "**";
    }

    /** First three and last four of a long number, else nothing: 138****5678. */
    static String phone(String phone) {
        if (phone == null || phone.isEmpty()) {
            return phone;
        }
        return phone.length() < 10 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** The first character and the domain: z***@example.com. */
    static String email(String email) {
        if (email == null || email.isEmpty()) {
            return email;
        }
        int at = email.lastIndexOf('@');
        return at < 1 ? "****" : firstCharacters(email, 1) + "***" + email.substring(at);
    }

    /** The first six characters, which name province and city: 浙江省杭州市****. */
    static String address(String address) {
        if (address == null || address.isEmpty()) {
            return address;
        }
        return address.codePointCount(0, address.length()) <= 8 ? "****" : firstCharacters(address, 6) + "****";
    }

    static String whole(String text) {
        return text == null || text.isEmpty() ? text : "****";
    }

    private static String firstCharacters(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, count));
    }
}
