package org.qualoop.reissue.domain;

import java.util.List;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.rma.MadeGood;
import org.springframework.stereotype.Component;

/** Tells returns which units a reissue has sent again, refunded, or is about to. */
@Component
class ReissuedUnits implements MadeGood {

    private final ReissueMapper mapper;

    ReissuedUnits(ReissueMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Units> ofOrder(String orderNo) {
        return mapper.claimed(orderNo).stream()
                .map(line -> new Units(line.reissueNo(), line.orderLineNo(), line.qty()))
                .toList();
    }
}
