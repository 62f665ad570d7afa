package org.qualoop.reissue.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.rma.AwaitedParcels;
import org.qualoop.rma.ParcelShelf;
import org.qualoop.rma.ParcelView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wrong item on its way back: asked for, waited for, arrived or left with the customer. */
@Service
@Transactional
public class WrongItems implements AwaitedParcels {

    private final ReissueMapper mapper;
    private final Reissues reissues;
    private final ParcelShelf shelf;
    private final Engine engine;

    WrongItems(ReissueMapper mapper, Reissues reissues, ParcelShelf shelf, Engine engine) {
        this.mapper = mapper;
        this.reissues = reissues;
        this.shelf = shelf;
        this.engine = engine;
    }

    /**
     * The carrier collects it under this waybill; a parcel that came before, and lies on a shelf, is taken from there.
     *
     * @param trackingNo null when the carrier gave none, or refused
     * @return whether it is here already
     */
    public boolean await(String reissueNo, String trackingNo, boolean refused) {
        ReissueRow row = reissues.get(reissueNo);
        if (row.collection() == ReissueRow.Pickup.ARRIVED) {
            return true;
        }
        mapper.setCollection(reissueNo, refused ? ReissueRow.Pickup.REFUSED : ReissueRow.Pickup.ASKED, trackingNo);
        if (!Objects.equals(row.collectTrackingNo(), trackingNo) || row.collection() != ReissueRow.Pickup.ASKED) {
            reissues.note(
                    reissueNo,
                    refused ? "reissue.collectionRefused" : "reissue.collectionAsked",
                    CurrentUser.SYSTEM,
                    Map.of("trackingNo", String.valueOf(trackingNo)));
        }
        if (trackingNo != null && !refused) {
            shelf.isAwaited(trackingNo, reissueNo);
        }
        return reissues.get(reissueNo).collection() == ReissueRow.Pickup.ARRIVED;
    }

    /** It stays with the customer. */
    public void leave(String reissueNo, String by) {
        mapper.setCollection(
                reissueNo, ReissueRow.Pickup.LEFT, reissues.get(reissueNo).collectTrackingNo());
        reissues.note(reissueNo, "reissue.itemLeft", by, Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> recordOf(String trackingNo) {
        return mapper.awaitingItem(trackingNo).map(ReissueRow::reissueNo);
    }

    @Override
    public void arrived(String reissueNo, ParcelView parcel) {
        ReissueRow row = reissues.get(reissueNo);
        ParcelView.Line line = parcel.lines().stream()
                .filter(one -> one.sku() != null)
                .findFirst()
                .orElse(new ParcelView.Line(null, null, null, units(reissueNo)));
        mapper.setCollection(reissueNo, ReissueRow.Pickup.ARRIVED, row.collectTrackingNo());
        mapper.setItem(reissueNo, parcel.parcelNo(), line.sku(), line.lotNo(), line.qty());
        reissues.note(reissueNo, "reissue.itemArrived", CurrentUser.SYSTEM, Map.of("parcelNo", parcel.parcelNo()));
        engine.correlate("wrongItemArrived", reissueNo, Map.of());
    }

    private int units(String reissueNo) {
        return reissues.lines(reissueNo).stream().mapToInt(ReissueLineRow::qty).sum();
    }
}
