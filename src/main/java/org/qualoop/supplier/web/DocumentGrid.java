package org.qualoop.supplier.web;

import static org.qualoop.platform.RecordBook.Cell.code;
import static org.qualoop.platform.RecordBook.Cell.text;

import java.util.List;
import java.util.Set;
import org.qualoop.platform.RecordBook.Action;
import org.qualoop.platform.RecordBook.Cell;
import org.qualoop.platform.RecordBook.Grid;
import org.qualoop.platform.RecordBook.Input;
import org.qualoop.platform.RecordBook.Tone;
import org.qualoop.platform.Roles;
import org.qualoop.supplier.domain.DocumentState;
import org.qualoop.supplier.domain.DocumentView;

/** A supplier's documents on a sheet, and the form that adds one. */
final class DocumentGrid {

    private static final List<String> TYPES =
            List.of("BUSINESS_LICENCE", "PRODUCTION_LICENCE", "FILING", "CCC", "TEST_REPORT", "ISO9001", "OTHER");

    private DocumentGrid() {}

    static Grid of(List<DocumentView> documents) {
        return new Grid(
                "documents",
                List.of("docType", "docNumber", "validUntil", "docState", "file"),
                documents.stream().map(DocumentGrid::line).toList());
    }

    static Action add(String supplierCode) {
        return new Action(
                "addDocument",
                "POST",
                "/api/v1/suppliers/" + supplierCode + "/documents",
                List.of(
                        Input.choice("type", true, "supplier.document", TYPES),
                        Input.of("number", Input.Type.TEXT, true),
                        Input.of("validUntil", Input.Type.DATE, false),
                        Input.of("evidenceId", Input.Type.FILE, true)),
                Set.of(Roles.BUYER, Roles.QUALITY));
    }

    static Tone tone(DocumentState state) {
        return switch (state) {
            case VALID -> Tone.GOOD;
            case EXPIRING -> Tone.WARM;
            case EXPIRED -> Tone.BAD;
        };
    }

    private static List<Cell> line(DocumentView document) {
        boolean missing = document.number() == null;
        return List.of(
                code("supplier.document", document.type(), Tone.PLAIN),
                text(document.number()),
                text(document.validUntil()),
                code("supplier.documentState", missing ? "MISSING" : document.state(), tone(document.state())),
                Cell.evidence(document.evidenceId()));
    }
}
