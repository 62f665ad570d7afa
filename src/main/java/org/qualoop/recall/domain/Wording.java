package org.qualoop.recall.domain;

import java.util.stream.Collectors;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.LotRow;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/** The words of a recall to customers: what it is about, the risk unsoftened, what to do, what they get. */
@Component
class Wording {

    private final ScopeMapper scopes;
    private final TraceApi trace;

    Wording(ScopeMapper scopes, TraceApi trace) {
        this.scopes = scopes;
        this.trace = trace;
    }

    String message(CampaignRow recall) {
        String goods = scopes.lots(recall.recallNo()).stream()
                .filter(lot -> lot.step() == 0 || isProduct(lot))
                .limit(10)
                .map(this::named)
                .collect(Collectors.joining("、"));
        return "【产品安全召回 Product safety recall】%s。原因与风险 Reason and risk：%s（%s）。请立即停止使用。Please stop using it at once. %s 请直接回复本消息，处理不收取任何费用。Reply to this message; it costs you nothing. %s"
                .formatted(goods, recall.reason(), recall.risk(), solution(recall.solution()), recall.recallNo());
    }

    private boolean isProduct(LotRow lot) {
        return trace.sku(lot.sku()).map(sku -> "PRODUCT".equals(sku.kind())).orElse(true);
    }

    private String named(LotRow lot) {
        String name = trace.sku(lot.sku()).map(TraceApi.SkuView::name).orElse(lot.sku());
        return name + " 批次 lot " + lot.lotNo();
    }

    private static String solution(String solution) {
        return switch (solution == null ? "CHOICE" : solution) {
            case "REFUND" -> "我们为您退款。You get your money back.";
            case "REPLACEMENT" -> "我们为您免费换新。You get a free replacement.";
            case "DISPOSAL" -> "请销毁后拍照回复，我们为您退款。Destroy it, send a photo, and get your money back.";
            default -> "可选退款、换新，或销毁后凭照片退款。Choose a refund, a replacement, or a refund against a photo of its disposal.";
        };
    }
}
