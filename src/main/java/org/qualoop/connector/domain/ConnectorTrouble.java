package org.qualoop.connector.domain;

import java.util.regex.Pattern;

/** What a failed call means for whoever repairs it, read from its message. */
public enum ConnectorTrouble {
    /** The peer does not know us: token or signature. */
    CREDENTIALS("\\b40[13]\\b|Unauthorized|Forbidden"),
    /** The peer knows no such operation: the address. */
    ADDRESS("\\b404\\b|\\b405\\b|Not Found"),
    /** The peer asks for patience. */
    BUSY("\\b429\\b|\\b503\\b|Too Many|throttl"),
    /** Nobody answers there. */
    UNREACHABLE("refused|timed? ?out|Unknown ?Host|unreachable|No route|reset|HttpConnectTimeout|ConnectException"),
    /** The peer itself is broken. */
    PEER("\\b5\\d\\d\\b"),
    /** It answered something else than was agreed. */
    ANSWER("JSON|cursor|Unexpected|Unrecognized|parse"),
    OTHER("");

    private final Pattern sign;

    ConnectorTrouble(String sign) {
        this.sign = Pattern.compile(sign, Pattern.CASE_INSENSITIVE);
    }

    public static ConnectorTrouble of(String message) {
        for (ConnectorTrouble trouble : values()) {
            if (message != null && trouble.sign.matcher(message).find()) {
                return trouble;
            }
        }
        return OTHER;
    }
}
