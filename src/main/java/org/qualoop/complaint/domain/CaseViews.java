package org.qualoop.complaint.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseView;
import org.qualoop.complaint.data.CaseRow;
import org.qualoop.complaint.data.RegulatorMapper;
import org.qualoop.complaint.data.RegulatorRow;
import org.qualoop.complaint.data.VoiceMapper;
import org.qualoop.complaint.data.VoiceRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Puts a case together with the customer's words and its open tasks. */
@Component
class CaseViews {

    private record Source(CaseSource kind, String channel, String ref) {}

    private final VoiceMapper voices;
    private final RegulatorMapper regulators;
    private final Engine engine;

    CaseViews(VoiceMapper voices, RegulatorMapper regulators, Engine engine) {
        this.voices = voices;
        this.regulators = regulators;
        this.engine = engine;
    }

    List<CaseView> of(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(CaseRow::caseNo).toList();
        Map<Source, VoiceRow> said = voices.ofCases(numbers).stream()
                .collect(Collectors.toMap(
                        voice -> new Source(voice.kind(), voice.channel(), voice.ref()), Function.identity()));
        List<String> open =
                rows.stream().filter(CaseRow::open).map(CaseRow::recordNo).toList();
        Map<String, List<TaskView>> tasks = open.isEmpty() ? Map.of() : engine.openTasksOf(open);
        Map<String, CaseView.Regulator> answers =
                regulators.of(numbers).stream().collect(Collectors.toMap(RegulatorRow::caseNo, RegulatorRow::view));
        return rows.stream().map(row -> view(row, said, answers, tasks)).toList();
    }

    private static CaseView view(
            CaseRow row,
            Map<Source, VoiceRow> said,
            Map<String, CaseView.Regulator> answers,
            Map<String, List<TaskView>> tasks) {
        VoiceRow voice = said.get(new Source(row.sourceKind(), row.sourceChannel(), row.sourceRef()));
        return new CaseView(
                row.caseNo(),
                row.status(),
                new CaseView.Source(row.sourceKind(), row.sourceChannel(), row.sourceRef()),
                row.priority(),
                row.defectCode(),
                row.severity(),
                row.safety(),
                row.orderNo(),
                row.sku(),
                row.lotNo(),
                row.customerId(),
                voice == null ? null : words(voice),
                row.owner(),
                row.ownerGroup(),
                row.saidAt(),
                row.openedAt(),
                row.dueAt(),
                row.respondedAt(),
                row.closedAt(),
                row.ncrNo(),
                row.contactResult(),
                row.replyText(),
                row.compensationAmount() == null
                        ? null
                        : new Money(row.compensationAmount(), row.compensationCurrency()),
                answers.get(row.caseNo()),
                row.processInstanceId(),
                tasks.getOrDefault(row.recordNo(), List.of()));
    }

    private static CaseView.Voice words(VoiceRow voice) {
        return new CaseView.Voice(
                voice.rating(),
                voice.complaintKind(),
                voice.saidText(),
                voice.appendText(),
                MediaUrls.read(voice.mediaUrls()));
    }
}
