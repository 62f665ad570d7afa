package org.qualoop.inspection.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** SOPs to and from XLSX. An import is stored whole or not at all. */
@Service
public class SopExchange {

    private final SopKeeping sops;

    SopExchange(SopKeeping sops) {
        this.sops = sops;
    }

    /** Every SOP in the version that is in force. */
    public void exportTo(OutputStream out) throws IOException {
        SopWorkbook.write(out, sops.all());
    }

    /**
     * SOPs that are not in the workbook stay as they are; what says the same as before makes no new version.
     *
     * @throws Problem 422 with every fault by sheet, row and column
     */
    @Transactional
    public List<Imported> importFrom(InputStream file) {
        SopRows rows = SopRows.read(file);
        List<FieldError> errors = new ArrayList<>(rows.errors());
        List<Imported> imported = new ArrayList<>();
        if (errors.isEmpty()) {
            rows.heads().forEach(head -> imported.add(put(head, errors)));
        }
        if (!errors.isEmpty()) {
            throw Problem.unprocessable(
                    "工作簿有 %d 处错误，未导入任何内容 %d faults, nothing was imported".formatted(errors.size(), errors.size()),
                    errors);
        }
        return imported;
    }

    private Imported put(SopRows.Head head, List<FieldError> errors) {
        try {
            int before = sops.find(head.key(), null).map(SopVersion::version).orElse(0);
            SopVersion now = sops.put(head.key(), head.draft());
            return new Imported(now.key(), now.version(), now.version() > before);
        } catch (Problem problem) {
            problem.errors().forEach(error -> errors.add(SopRows.atCell(head, error)));
            return null;
        }
    }

    /** @param changed whether the import made this version */
    public record Imported(String key, int version, boolean changed) {}
}
