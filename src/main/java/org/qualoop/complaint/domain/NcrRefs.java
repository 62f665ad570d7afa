package org.qualoop.complaint.domain;

import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.data.VoiceRow;

/** Under which name an NCR remembers a voice; a complaint and a review of one shop may have the same number. */
final class NcrRefs {

    private NcrRefs() {}

    static String of(VoiceRow voice) {
        return of(voice.kind(), voice.channel(), voice.ref());
    }

    static String of(CaseSource kind, String channel, String ref) {
        return channel + (kind == CaseSource.REVIEW ? "/" : "/c:") + ref;
    }
}
