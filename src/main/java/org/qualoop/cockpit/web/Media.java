package org.qualoop.cockpit.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a page may do with an address that came from outside. */
@Component("media")
class Media {

    /** Whether it is an address of the web, or of this house; anything else is never made a link. */
    public boolean opens(String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://") || ours(url));
    }

    /** Whether a player in the page may load it: the content policy allows our own host only. */
    public boolean plays(String url) {
        return url != null
                && (ours(url)
                        || url.startsWith(ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .build()
                                        .toUriString() + "/"));
    }

    /** The second that the address leads to, as minutes and seconds; empty without one. */
    public String second(String url) {
        int at = url == null ? -1 : url.indexOf("#t=");
        if (at < 0 || !url.substring(at + 3).matches("\\d{1,6}")) {
            return "";
        }
        int seconds = Integer.parseInt(url.substring(at + 3));
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static boolean ours(String url) {
        return url.startsWith("/") && !url.startsWith("//");
    }
}
