package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qualoop.trace.Intake;

/** Orders that customers call about. */
public final class ConsoleWorld {

    private static final ObjectMapper JSON = new ObjectMapper();

    public final String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    public final String phone = "137" + String.format("%08d", Math.floorMod(id.hashCode(), 100_000_000));
    public final String order = "O-" + id;

    private final Intake intake;

    public ConsoleWorld(Intake intake) {
        this.intake = intake;
        take("skus", "{'sku':'CREAM-@','name':'面霜','kind':'PRODUCT','barcode':'CB@','unitWeightGrams':200}");
        take("skus", "{'sku':'SERUM-@','name':'精华','kind':'PRODUCT','barcode':'SB@','unitWeightGrams':120}");
        take("skus", "{'sku':'LOTION-@','name':'乳液','kind':'PRODUCT','barcode':'LB@','unitWeightGrams':150}");
    }

    /** One cream and two serums were ordered; of the serums one was scanned. */
    public ConsoleWorld shortParcel() {
        order(
                order,
                "{'lineNo':1,'sku':'CREAM-@','qty':1},{'lineNo':2,'sku':'SERUM-@','qty':2,'paidAmount':{'amount':'80.00','currency':'CNY'}}");
        parcel(
                "S-@",
                order,
                "{'orderLineNo':1,'sku':'CREAM-@','lotNo':'CL-@','qty':1},{'orderLineNo':2,'sku':'SERUM-@','lotNo':'SL-@','qty':2}",
                "'weightGrams':400,'expectedWeightGrams':520,'videoUrl':'/sandbox/films/S-@.webm','scans':["
                        + "{'code':'CB@','at':'2026-11-21T07:58:30Z','operator':'p1'},"
                        + "{'code':'SB@','at':'2026-11-21T07:58:46Z','operator':'p1'}]");
        delivered("S-@");
        return this;
    }

    /** A lotion was packed in place of the cream. */
    public ConsoleWorld wrongItem() {
        order(order, "{'lineNo':1,'sku':'CREAM-@','qty':1}");
        parcel(
                "S-@",
                order,
                "{'orderLineNo':1,'sku':'CREAM-@','qty':1}",
                "'weightGrams':150,'expectedWeightGrams':200,'scans':[{'code':'LB@','at':'2026-11-21T07:58:30Z','operator':'p1'}]");
        delivered("S-@");
        return this;
    }

    public ConsoleWorld order(String orderNo, String lines) {
        take(
                "orders",
                "{'orderNo':'" + orderNo
                        + "','channel':'taobao','placedAt':'2026-11-20T08:00:00Z','customer':{'id':'C-@',"
                        + "'name':'王小明','phone':'" + phone + "','address':'浙江省杭州市西湖区文三路1号'},'lines':[" + lines + "]}");
        return this;
    }

    public ConsoleWorld parcel(String shipmentNo, String orderNo, String lines, String more) {
        take(
                "shipments",
                "{'shipmentNo':'" + shipmentNo + "','orderNo':'" + orderNo + "','warehouse':'HZ1',"
                        + "'shippedAt':'2026-11-21T08:00:00Z','carrier':'SF','trackingNo':'T-" + shipmentNo
                        + "','packer':'p1','lines':[" + lines + "]" + (more.isEmpty() ? "" : "," + more) + "}");
        return this;
    }

    public ConsoleWorld delivered(String shipmentNo) {
        take(
                "tracking-events",
                "{'trackingNo':'T-" + shipmentNo
                        + "','at':'2026-11-22T08:00:00Z','code':'DELIVERED','location':'杭州','text':'已签收'}");
        return this;
    }

    public ConsoleWorld manyLines(int count) {
        order(
                order,
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> "{'lineNo':" + n + ",'sku':'CREAM-@','qty':1}")
                        .collect(Collectors.joining(",")));
        parcel(
                "S-@",
                order,
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> "{'orderLineNo':" + n + ",'sku':'CREAM-@','qty':1}")
                        .collect(Collectors.joining(",")),
                "");
        return this;
    }

    public void take(String kind, String item) {
        String json = item.replace("@", id).replace('\'', '"');
        try {
            assertThat(intake.take(kind, JSON.readTree(json), "integrator").rejected())
                    .isEmpty();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
