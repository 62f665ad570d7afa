package org.qualoop.trace.epcis;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of the Core Business Vocabulary, which may be written bare, as CURIE, as web address or as URN. */
final class Words {

    static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    private static final String CBV = "https://ref.gs1.org/cbv/";
    private static final String VOC = "https://gs1.org/voc/";
    private static final Pattern LONG = Pattern.compile(
            "(?:https?://(?:ref|ns)\\.gs1\\.org/cbv/|cbv:)(?:BizStep|Disp|BTT|SDT|ER|Comp)-(.+)"
                    + "|(?:urn:epcglobal:cbv:(?:bizstep|disp|btt|sdt|er):|gs1:|https?://(?:www\\.)?gs1\\.org/voc/)(.+)");

    /** The parent of a vocabulary's words, by the field that holds them; {@code type} depends on where it stands. */
    private static final Map<String, String> PARENTS = Map.ofEntries(
            Map.entry("bizStep", CBV + "BizStep-"),
            Map.entry("disposition", CBV + "Disp-"),
            Map.entry("set", CBV + "Disp-"),
            Map.entry("unset", CBV + "Disp-"),
            Map.entry("component", CBV + "Comp-"),
            Map.entry("exception", VOC),
            Map.entry("bizTransactionList/type", CBV + "BTT-"),
            Map.entry("sourceList/type", CBV + "SDT-"),
            Map.entry("destinationList/type", CBV + "SDT-"),
            Map.entry("sensorReport/type", VOC));

    private Words() {}

    /** The bare word, or the value itself when it is of another vocabulary. */
    static String bare(String value) {
        Matcher matcher = LONG.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    /** The web address of a word in a field within an object; null when the field holds no words. */
    static String address(String within, String field, String value) {
        String parent = PARENTS.getOrDefault(within + '/' + field, PARENTS.get(field));
        if (parent == null) {
            return null;
        }
        String bare = bare(value);
        return bare.contains(":") ? bare : parent + bare;
    }
}
