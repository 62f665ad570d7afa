package org.qualoop.notification.domain;

import java.util.Map;

/** The page of a record, told from its number. */
final class RecordLinks {

    private static final Map<String, String> PAGES =
            Map.of("NCR", "/ncrs/", "CASE", "/cases/", "CC", "/cases/", "RMA", "/returns/");

    private RecordLinks() {}

    static String pageOf(String recordNo) {
        if (recordNo == null || recordNo.indexOf('-') < 0) {
            return "/";
        }
        String page = PAGES.get(recordNo.substring(0, recordNo.indexOf('-')));
        return page == null ? "/" : page + recordNo;
    }
}
