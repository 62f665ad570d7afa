package org.qualoop.cockpit.pda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.inspection.LotHolds;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.DeadSpot;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The PDA in a real browser, as the people of warehouse and inspection hold it: also where no network is. */
@QualoopTest
class PdaBrowserTest {

    private static final int FIRST_LOAD = 300_000;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private LotHolds holds;

    @LocalServerPort
    private int port;

    private PdaFloor floor;

    @BeforeEach
    void floor() {
        floor = new PdaFloor(engine, jobs, db, port);
    }

    private Visitor person(Task task, int at) {
        Visitor person = Chromium.visitorWithPhone(at).login(task.getAssignee());
        person.open("/pda/");
        person.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        return person;
    }

    private static void openJob(Page page, String origin, Task task) {
        page.navigate(origin + "/pda/#/job/" + task.getId());
    }

    private static void scan(Page page, String code) {
        page.locator("#scan").waitFor();
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private static void press(Page page, String text) {
        page.locator("button:has-text('" + text + "')").first().click();
    }

    private static void shoot(Page page) {
        page.locator(".p-file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", Photos.jpeg()));
    }

    private static void at(Page page, String heading) {
        page.locator("h1:has-text('" + heading + "')").waitFor();
    }

    /** The task is over at the server, and nothing waits on the device. */
    private void finish(Page page, Task task) {
        press(page, "完成任务");
        page.waitForCondition(() -> !floor.isOpen(task));
        synced(page);
    }

    private static void synced(Page page) {
        page.locator("#queue.is-ok[data-waiting='0']").waitFor();
    }

    @Test
    void aParcelIsRecheckedInADeadSpotByAPageThatWasKilledAndCountsOnce() {
        Task task = floor.parcel();
        try (DeadSpot air = DeadSpot.before(port);
                Visitor person = person(task, air.port())) {
            String origin = "http://localhost:" + air.port();
            Page page = person.page();
            openJob(page, origin, task);
            at(page, "逐件扫描");
            scan(page, floor.barcode);
            page.locator(".p-line-count:has-text('1 / 2')").waitFor();
            synced(page);

            air.cut();
            scan(page, "690000");
            assertThat(person.text(".p-goods")).contains("690000", "不在应发清单");
            page.locator(".p-line.is-bad button").click();
            scan(page, floor.barcode);
            page.locator(".p-state.is-good").waitFor();
            person.picture("pda-recheck");
            press(page, "下一步");
            page.locator("[data-focus]").fill("200");
            page.keyboard().press("Enter");
            at(page, "拍摄开箱照片");
            page.locator("#queue.is-offline").waitFor();
            page.close();

            Page again = person.page().context().newPage();
            again.navigate(origin + "/pda/");
            again.locator(".p-note.is-warm").waitFor();
            openJob(again, origin, task);
            at(again, "拍摄开箱照片");
            shoot(again);
            again.locator(".p-tile img").waitFor();
            press(again, "下一步");
            at(again, "核对并完成");
            press(again, "完成任务");
            again.locator(".p-note:has-text('1 个任务已完成')").waitFor();
            again.locator("#queue.is-offline").waitFor();
            assertThat(Integer.parseInt(again.locator("#queue").getAttribute("data-waiting")))
                    .as("messages that wait are counted in sight")
                    .isGreaterThanOrEqualTo(4);
            assertThat(floor.isOpen(task)).isTrue();

            air.loseAnswerTo("PUT /api/v1/pda/jobs/" + task.getId() + "/answers/weightGrams");
            air.loseAnswerTo("POST /api/v1/evidence");
            air.loseAnswerTo("POST /api/v1/pda/jobs/" + task.getId() + "/done");
            air.heal();
            again.waitForCondition(() -> !floor.isOpen(task));
            synced(again);
            assertThat(air.hasLostAll()).isTrue();
        }
        assertThat(floor.isOpen(task)).isFalse();
        assertThat(count("platform_evidence", task)).as("sent twice, kept once").isOne();
        floor.run(db.queryForObject(
                "select recheck_no from inspection_recheck where order_no = ?", String.class, floor.orderNo));
        assertThat(db.queryForObject(
                        "select scanned from inspection_recheck where order_no = ?", String.class, floor.orderNo))
                .isEqualTo(floor.sku + "*2");
        assertThat(floor.recheckStatus()).isNotEqualTo("FAILED");
    }

    private int count(String table, Task task) {
        return db.queryForObject("select count(*) from " + table + " where task_id = ?", Integer.class, task.getId());
    }

    @Test
    void anInspectorCountsTheSampleAndRecordsADefectWithItsPicture() {
        Task task = floor.delivery(40);
        String no = floor.recordNo(task);
        try (Visitor person = person(task, port)) {
            Page page = person.page();
            person.open("/pda/#/job/" + task.getId());
            at(page, "拍摄到货与标签");
            shoot(page);
            person.picture("pda-photo");
            press(page, "下一步");
            page.locator(".p-unit").waitFor();
            assertThat(person.text(".p-plan")).contains("AQL", "Ac", "Re");
            int sample = (int) page.locator(".p-counted progress").evaluate("bar => bar.max");
            press(page, "合格");
            person.picture("pda-units");
            press(page, "有缺陷");
            page.locator("[data-value=LEAKAGE]").waitFor();
            person.picture("pda-defects");
            page.locator("[data-value=LEAKAGE]").click();
            shoot(page);
            page.locator(".p-line.is-bad").waitFor();
            for (int unit = 2; unit < sample; unit++) {
                press(page, "合格");
                page.locator(".p-counted:has-text('已检 " + (unit + 1) + " /')").waitFor();
            }
            person.picture("pda-units-done");
            press(page, "下一步");
            at(page, "检验中破坏的合格件数");
            press(page, "跳过");
            at(page, "核对并完成");
            person.picture("pda-check");
            finish(page, task);
        }
        floor.run(no);
        JsonNode tranche = floor.get("quality", "/api/v1/inspections/" + no)
                .get("tranches")
                .get(0);
        assertThat(tranche.get("findings")).hasSize(1);
        assertThat(tranche.at("/findings/0/evidenceIds")).hasSize(1);
        assertThat(tranche.get("verdict").isNull()).isFalse();
    }

    @Test
    void everyUnitOfAnApplianceIsMeasuredAndTheWorstOneIsSeenAtOnce() {
        floor.category("APPLIANCE");
        Task task = floor.delivery(3);
        String no = floor.recordNo(task);
        try (Visitor person = person(task, port)) {
            Page page = person.page();
            person.open("/pda/#/job/" + task.getId());
            at(page, "拍摄到货与标签");
            shoot(page);
            press(page, "下一步");
            int sample = (int) page.locator(".p-counted progress").evaluate("bar => bar.max");
            for (int unit = 1; unit <= sample; unit++) {
                page.locator("#m-leakageCurrent").fill(unit == 1 ? "1.5" : "0.3");
                press(page, "合格");
                page.locator(".p-counted:has-text('已检 " + unit + " /')").waitFor();
            }
            assertThat(person.text(".p-plan .is-bad")).contains("严重", "已达拒收数");
            person.picture("pda-measured");
            press(page, "下一步");
            at(page, "检验中破坏的合格件数");
            press(page, "跳过");
            at(page, "CCC");
            scan(page, "2026010101");
            at(page, "所需文件无法提供");
            press(page, "否");
            finish(page, task);
        }
        floor.run(no);
        JsonNode tranche = floor.get("quality", "/api/v1/inspections/" + no)
                .get("tranches")
                .get(0);
        assertThat(tranche.get("measurements"))
                .extracting(value -> value.get("within").asBoolean())
                .containsOnlyOnce(false);
        assertThat(tranche.get("verdict").asText()).isEqualTo("REJECTED");
    }

    @Test
    void goodsAreReceivedByPurchaseOrderAlsoWhereNoNetworkIs() {
        String poNo = floor.purchase();
        try (DeadSpot air = DeadSpot.before(port);
                Visitor person = Chromium.visitorWithPhone(air.port()).login("warehouse")) {
            Page page = person.page();
            person.open("/pda/");
            page.locator("#receive").click();
            at(page, "扫描采购单号");
            page.locator("#warehouse").fill("WH-1");
            page.locator("#scan").focus();
            scan(page, poNo);
            page.locator(".p-line:has-text('已收 0，共订 40')").waitFor();
            air.cut();
            scan(page, "strange-" + floor.run);
            page.locator("#say.bad:has-text('不在这张采购单里')").waitFor();
            scan(page, floor.barcode);
            at(page, "扫描批次号");
            scan(page, floor.lot);
            at(page, "收到几件");
            page.locator("[data-focus]").fill("30");
            press(page, "下一步");
            at(page, "到期日");
            page.locator("input[type=date]").fill("2028-01-31");
            press(page, "下一步");
            page.locator(".p-line:has-text('已收 30，共订 40')").waitFor();
            person.picture("pda-receive");
            List<String> faults = new ArrayList<>();
            look(person, faults, "receive");
            assertThat(faults).isEmpty();
            press(page, "完成收货");
            page.locator("#queue.is-offline[data-waiting='1']").waitFor();
            air.loseAnswerTo("POST /api/v1/pda/receipts");
            air.heal();
            page.waitForCondition(air::hasLostAll);
            synced(page);
            assertThat(air.hasLostAll()).isTrue();
        }
        assertThat(db.queryForList(
                        "select l.sku, l.lot_no, l.qty from trace_receipt r join trace_receipt_line l"
                                + " on l.receipt_no = r.receipt_no where r.po_no = ?",
                        poNo))
                .as("sent twice, received once")
                .hasSize(1);
    }

    @Test
    void aReturnIsReceivedAndInspectedStepByStep() {
        Task receive = floor.returned();
        String rmaNo = floor.recordNo(receive);
        try (Visitor person = person(receive, port)) {
            Page page = person.page();
            person.open("/pda/#/job/" + receive.getId());
            person.picture("pda-scan");
            scan(page, "SF1234567890");
            at(page, "拍摄运单与包裹外观");
            shoot(page);
            page.locator(".p-tile").waitFor();
            press(page, "下一步");
            page.locator("textarea").fill("外箱破损");
            press(page, "下一步");
            finish(page, receive);
        }
        floor.run(rmaNo);
        Task inspect = floor.task(rmaNo, "inspectReturn");
        try (Visitor person = person(inspect, port)) {
            Page page = person.page();
            person.open("/pda/#/job/" + inspect.getId());
            shoot(page);
            page.locator(".p-tile").waitFor();
            press(page, "下一步");
            page.locator(".p-of-line:has-text('氨基酸洁面乳')").waitFor();
            scan(page, floor.lot);
            page.locator("[data-value=A]").waitFor();
            person.picture("pda-choice");
            page.locator("[data-value=A]").click();
            page.locator("[data-value=BUYER_REASON]").click();
            press(page, "看不清批次");
            page.locator("[data-value=D]").click();
            page.locator("[data-value=PRODUCT_FAULT]").click();
            page.locator("[data-value=LEAKAGE]").click();
            at(page, "核对并完成");
            finish(page, inspect);
        }
        floor.run(rmaNo);
        assertThat(floor.get("customer-service", "/api/v1/returns/" + rmaNo).get("lines"))
                .extracting(line -> line.get("grade").asText())
                .containsExactly("A", "D");
    }

    @Test
    void aHeldLotIsRefusedInWordsAndPickedAgain() {
        Task task = floor.reissue();
        String no = floor.recordNo(task);
        holds.hold(floor.sku, floor.lot, "test", "NCR-TEST", "quality");
        try (Visitor person = person(task, port)) {
            Page page = person.page();
            person.open("/pda/#/job/" + task.getId());
            page.locator("[data-value=PICKED]").click();
            scan(page, floor.barcode);
            page.locator(".p-state.is-warm").waitFor();
            scan(page, floor.lot);
            page.locator(".p-state.is-good").waitFor();
            person.picture("pda-pick");
            press(page, "下一步");
            press(page, "完成任务");
            page.locator("#queue.is-refused").waitFor();
            page.locator("#queue").click();
            person.picture("pda-queue");
            page.locator("a:has-text('查看原因')").click();
            at(page, "系统没有接受");
            assertThat(person.text(".p-note.is-bad")).contains("批次已扣留", floor.lot);
            person.picture("pda-refused");

            holds.release(floor.sku, floor.lot, "NCR-TEST", "quality");
            press(page, "返回重做");
            page.locator(".p-chip").waitFor();
            press(page, "下一步");
            finish(page, task);
        }
        assertThat(floor.isOpen(task)).isFalse();
        assertThat(db.queryForObject("select lot_no from reissue_unit where reissue_no = ?", String.class, no))
                .isEqualTo(floor.lot);
    }

    @Test
    void theCameraReadsABarcodeWithTheVendoredDecoder() {
        Task task = floor.returned();
        try (Visitor person = person(task, port)) {
            Page page = person.page();
            page.evaluate(
                    "digits => {" + EAN + " const canvas = ean(digits);"
                            + " navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10); }",
                    "6901234567892");
            page.evaluate("id => { location.hash = '#/job/' + id; }", task.getId());
            at(page, "扫描退回运单号");
            press(page, "相机扫码");
            at(page, "拍摄运单与包裹外观");
            page.waitForCondition(() -> count("cockpit_pda_answer", task) == 1);
        }
        assertThat(db.queryForObject(
                        "select answer from cockpit_pda_answer where task_id = ? and step_id = 'trackingNo'",
                        String.class,
                        task.getId()))
                .isEqualTo("\"6901234567892\"");
    }

    /** Draws an EAN-13 as a label shows it. */
    private static final String EAN = """
            function ean(digits) {
              const left = ['0001101','0011001','0010011','0111101','0100011','0110001','0101111','0111011','0110111','0001011'];
              const flip = code => [...code].map(bit => 1 - bit).join('');
              const turn = code => [...code].reverse().join('');
              const parity = ['000000','001011','001101','001110','010011','011001','011100','010101','010110','011010'][digits[0]];
              let bits = '101';
              for (let i = 1; i <= 6; i++) {
                bits += parity[i - 1] === '0' ? left[digits[i]] : turn(flip(left[digits[i]]));
              }
              bits += '01010';
              for (let i = 7; i <= 12; i++) {
                bits += flip(left[digits[i]]);
              }
              bits += '101';
              const canvas = document.createElement('canvas');
              canvas.width = 640;
              canvas.height = 360;
              const pen = canvas.getContext('2d');
              const paint = () => {
                pen.fillStyle = '#fff';
                pen.fillRect(0, 0, 640, 360);
                pen.fillStyle = '#000';
                [...bits].forEach((bit, at) => bit === '1' && pen.fillRect(80 + at * 5, 60, 5, 240));
                requestAnimationFrame(paint);
              };
              paint();
              return canvas;
            }
            """;

    @Test
    void onASharedDeviceNothingIsSentInAnotherPersonsName() {
        Task task = floor.parcel();
        try (DeadSpot air = DeadSpot.before(port);
                Visitor person = person(task, air.port())) {
            Page page = person.page();
            person.open("/pda/#/job/" + task.getId());
            at(page, "逐件扫描");
            synced(page);
            air.cut();
            scan(page, floor.barcode);
            page.locator("#queue.is-offline").waitFor();
            page.context().clearCookies();
            air.heal();
            page.locator("#queue.is-login").waitFor();

            person.login("warehouse-lead").open("/pda/#/queue");
            page.locator(".p-note:has-text('1 条记录属于 warehouse')").waitFor();
            page.locator("main").waitFor();
            assertThat(count("cockpit_pda_answer", task)).isZero();

            page.context().clearCookies();
            person.login(task.getAssignee()).open("/pda/");
            page.waitForCondition(() -> count("cockpit_pda_answer", task) == 1);
        }
        assertThat(db.queryForObject(
                        "select answered_by from cockpit_pda_answer where task_id = ?", String.class, task.getId()))
                .isEqualTo(task.getAssignee());
    }

    @Test
    void aScannerWithoutEnterIsUnderstoodAndTheKeyboardComesWhenAsked() {
        Task task = floor.returned();
        try (Visitor person = person(task, port)) {
            Page page = person.page();
            person.open("/pda/");
            page.locator("#scan:focus").waitFor();
            assertThat(page.locator("#scan").getAttribute("inputmode")).isEqualTo("none");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("scan");
            page.locator("h2").first().click();
            assertThat(page.evaluate("() => document.activeElement.id"))
                    .as("a touch beside it does not take the focus away")
                    .isEqualTo("scan");
            press(page, "键盘");
            assertThat(page.locator("#scan").getAttribute("inputmode")).isEqualTo("text");
            press(page, "键盘");
            page.keyboard().type(floor.recordNo(task));
            at(page, "扫描退回运单号");
            page.goBack();
            page.locator("main[data-age=fresh]").waitFor();
            scan(page, "NOTHING-" + floor.run);
            page.locator("#say.bad:has-text('NOTHING-" + floor.run + "')").waitFor();
        }
    }

    @Test
    void everyScreenIsAccessibleAndFitsANarrowPhone() {
        Task task = floor.parcel();
        List<String> faults = new ArrayList<>();
        try (Visitor person = person(task, port)) {
            Page page = person.page();
            page.setViewportSize(360, 740);
            person.open("/pda/");
            page.locator(".p-job").first().waitFor();
            person.picture("pda-list");
            look(person, faults, "list");
            person.open("/pda/#/?kind=identifyParcel");
            page.locator(".p-kinds [aria-current]:has-text('无主件')").waitFor();
            look(person, faults, "filtered");
            person.open("/pda/#/job/" + task.getId());
            at(page, "逐件扫描");
            page.locator(".p-details summary").click();
            look(person, faults, "count");
            scan(page, floor.barcode);
            press(page, "数量不符");
            page.locator(".p-state.is-bad").waitFor();
            look(person, faults, "differs");
            press(page, "按实物提交");
            page.locator("[data-focus]").waitFor();
            person.picture("pda-weight");
            look(person, faults, "measure");
            page.locator("[data-focus]").fill("100");
            press(page, "下一步");
            at(page, "拍摄开箱照片");
            look(person, faults, "photo");
            shoot(page);
            page.locator(".p-tile").waitFor();
            press(page, "下一步");
            at(page, "核对并完成");
            look(person, faults, "check");
            person.open("/pda/#/queue");
            at(page, "全部已同步");
            look(person, faults, "queue");
            person.open("/pda/#/job/nope");
            at(page, "这个任务不在了");
            look(person, faults, "gone");
            page.navigate(page.url().replaceAll("/pda/.*", "/pda/?lang=en"));
            page.locator("text=My tasks").first().waitFor();
            person.picture("pda-list-en");
            look(person, faults, "english");
        }
        assertThat(faults).isEmpty();
    }

    private static void look(Visitor person, List<String> faults, String screen) {
        person.accessibilityFaults().forEach(fault -> faults.add(screen + ": " + fault));
        if (person.scrollsSideways()) {
            faults.add(screen + " scrolls sideways");
        }
    }

    @Test
    void theFirstLoadIsSmallAndThePageCanBeInstalled() {
        try (Visitor person = Chromium.visitorWithPhone(port).login("warehouse")) {
            Page page = person.open("/pda/").page();
            page.waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            int bytes = (int) page.evaluate(FIRST_LOAD_COMPRESSED);
            LoggerFactory.getLogger(getClass()).info("First load of the PDA: {} bytes compressed", bytes);
            assertThat(bytes).isBetween(20_000, FIRST_LOAD);
            assertThat(page.evaluate("async () => { const m = await (await fetch('/pda/manifest.webmanifest')).json();"
                            + " const icons = await Promise.all(m.icons.map(i => fetch(i.src)));"
                            + " return [m.display, m.start_url, icons.map(i => i.status).join('-')].join(' '); }"))
                    .isEqualTo("standalone /pda/ 200-200-200");
        }
    }

    /** All that the page asked for, and all that its worker keeps on the device. */
    private static final String FIRST_LOAD_COMPRESSED = """
            async () => {
              const worker = await (await fetch('/pda/sw.js')).text();
              const base = /BASE = '([^']+)'/.exec(worker)[1];
              const kept = JSON.parse(/FILES = (\\[.*?])/.exec(worker)[1]).map(name => base + name);
              const asked = performance.getEntriesByType('resource').map(one => new URL(one.name).pathname);
              const all = new Set(['/pda/', '/pda/sw.js', ...kept, ...asked.filter(path => !path.startsWith('/api/'))]);
              const sizes = await Promise.all([...all].map(async path => {
                const body = (await fetch(path)).body.pipeThrough(new CompressionStream('gzip'));
                return (await new Response(body).arrayBuffer()).byteLength;
              }));
              return sizes.reduce((sum, size) => sum + size, 0);
            }
            """;

    @Test
    void whoeverHasNoBusinessOnTheFloorIsToldSo() {
        try (Visitor person = Chromium.visitor(port).login("finance")) {
            person.open("/pda/");
            assertThat(person.text("h1")).isEqualTo("没有权限");
            Locator menu = person.open("/").find("a[href='/pda/']");
            assertThat(menu.count()).isZero();
        }
        try (Visitor person = Chromium.visitor(port).login("warehouse")) {
            assertThat(person.find("a[href='/pda/']").count()).isOne();
        }
    }
}
