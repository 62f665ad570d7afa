package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.inspection.SopDesk.pointers;
import static org.qualoop.inspection.SopDesk.step;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A quality manager changes an SOP in the page; what she publishes is demanded of the next task. */
@QualoopTest
class SopEditorBrowserTest {

    private static final String EDITOR = "/sops/" + SopDesk.KEY + "/edit";

    @Autowired
    private ProcessEngine engine;

    @LocalServerPort
    private int port;

    private SopDesk desk;

    @BeforeEach
    void inForce() {
        desk = new SopDesk(engine, port);
        desk.inForce(
                step("seal", "CHECK", "zh", "核对封条完好", "en", "Check the seal"),
                step("grade", "CHOICE", "choices", List.of("A", "B"), "zh", "外观定级", "en", "Grade the look"));
    }

    @Test
    void aPublishedPhotoStepIsDemandedOfTasksThatStartAfterwards() {
        Task early = desk.started();
        try (Visitor quality = Chromium.visitor(port).login("quality")) {
            quality.open("/sops?q=kinds-test").find("a.s-title").click();
            quality.find("a.s-edit").click();
            quality.page().selectOption("#add-kind", "PHOTO");
            quality.find("#add").click();
            quality.page().fill("#s-2-zh", "拍摄瓶口：看得清螺纹与密封圈");
            quality.page().fill("#s-2-en", "Photograph the neck: thread and gasket sharp");
            quality.page().fill("#s-2-when", "grade=B");
            quality.find(".s-step.is-shown input[type=file]")
                    .setInputFiles(new FilePayload("neck.jpg", "image/jpeg", Photos.jpeg()));
            FrameLocator pda = quality.page().frameLocator("#preview");
            pda.locator("h1:has-text('拍摄瓶口')").waitFor();
            pda.locator("img.p-picture").waitFor();
            assertThat(pda.locator(".p-shoot").count()).isEqualTo(1);
            quality.find("#changes >> text=photo").first().waitFor();
            assertThat(quality.accessibilityFaults()).isEmpty();

            quality.find("#publish").click();
            quality.page().fill("#note", "客诉漏液");
            quality.find("#really").click();
            quality.page().waitForURL("**/sops/" + SopDesk.KEY);
            assertThat(quality.text("main")).contains("客诉漏液", "拍摄瓶口", "新增");
            quality.picture("sop");
            assertThat(quality.accessibilityFaults()).isEmpty();
        }
        Task late = desk.started();
        Map<String, Object> values = Map.of("seal", true, "grade", "B");
        assertThat(pointers(desk.complete("inspector", late, values))).containsExactly("/photo");
        assertThat(desk.complete("inspector", early, values).status()).isEqualTo(204);
    }

    @Test
    void whatTheProcessReadsIsMarkedAndThePreviewMayBeTried() {
        try (Visitor quality = Chromium.visitor(port).login("quality")) {
            quality.open("/sops/shipment-recheck/edit");
            quality.find(".s-toggle").nth(1).click();
            FrameLocator pda = quality.page().frameLocator("#preview");
            pda.locator("h1:has-text('整包称重')").waitFor();
            assertThat(quality.find(".s-step.is-shown .s-locked").isVisible()).isTrue();
            assertThat(quality.find("#s-1-id").isDisabled()).isTrue();
            quality.picture("sop-editor");
            pda.locator(".p-number").fill("0");
            pda.locator(".p-main").click();
            pda.locator(".p-say.bad").waitFor();
            pda.locator(".p-number").fill("500");
            pda.locator(".p-main").click();
            pda.locator(".p-shoot").waitFor();
        }
    }

    @Test
    void twoPeopleEditAndTheSecondSeesBothBeforeAnythingIsDropped() {
        try (Visitor first = Chromium.visitor(port).login("quality");
                Visitor second = Chromium.visitor(port).login("quality-2")) {
            first.open(EDITOR);
            second.open(EDITOR);
            renamed(first, "甲的名称");
            first.find("#save").click();
            first.find("#state:has-text('第 1 稿')").waitFor();

            renamed(second, "乙的名称");
            second.find("#save").click();
            second.find("#conflict:has-text('quality')").waitFor();
            assertThat(second.text("#conflict")).contains("甲的名称", "乙的名称");
            assertThat(second.accessibilityFaults()).isEmpty();
            second.find("#conflict button:has-text('换成对方的')").click();
            assertThat(second.find("#sop-zh").inputValue()).isEqualTo("甲的名称");
            second.find("#conflict button:has-text('换回我的')").click();
            assertThat(second.find("#sop-zh").inputValue()).isEqualTo("乙的名称");
            second.find("#save").click();
            second.find("#state:has-text('第 2 稿')").waitFor();
            second.find("#discard").click();
            second.page().waitForURL("**/sops/" + SopDesk.KEY);
        }
    }

    @Test
    void theKeyboardOrdersStepsAndAFaultStandsAtItsField() {
        try (Visitor quality = Chromium.visitorWithPhone(port).login("quality")) {
            quality.open(EDITOR);
            quality.page().setViewportSize(360, 780);
            Locator last = quality.find(".s-step").last().locator(".s-toggle");
            last.press("Alt+ArrowUp");
            assertThat(quality.find(".s-name").allInnerTexts()).containsExactly("外观定级", "核对封条完好");
            quality.find(".s-step").nth(1).locator("[data-do=copy]").click();
            quality.page().fill("#s-2-id", "seal");
            quality.find("#publish").click();
            quality.find(".s-field-error, .q-field-error:has-text('Two steps of one id')")
                    .first()
                    .waitFor();
            assertThat(quality.find("#sure").isVisible()).isFalse();
            assertThat(quality.scrollsSideways()).isFalse();
            quality.picture("sop-editor-phone");
            quality.page().onDialog(dialog -> {});
            quality.page().evaluate("document.getElementById('save').click()");
            quality.find("#state:has-text('第 1 稿')").waitFor();
            quality.find("#discard").click();
            quality.page().waitForURL("**/sops/" + SopDesk.KEY);
            assertThat(quality.scrollsSideways()).isFalse();
        }
    }

    @Test
    void othersReadOrAreTurnedAway() {
        try (Visitor owner = Chromium.visitor(port).login("process-owner")) {
            owner.open("/sops").picture("sops");
            assertThat(owner.accessibilityFaults()).isEmpty();
            assertThat(owner.find("a[href$='/edit']").count()).isZero();
            Page page = owner.page();
            assertThat(page.navigate("http://localhost:" + port + EDITOR).status())
                    .isEqualTo(403);
            assertThat(page.navigate("http://localhost:" + port + "/sops/no-such-sop")
                            .status())
                    .isEqualTo(404);
            owner.open("/sops?q=nothing-of-that-name");
            assertThat(owner.text("main")).contains("没有这样的作业标准");
        }
        try (Visitor finance = Chromium.visitor(port).login("finance")) {
            assertThat(finance.page()
                            .navigate("http://localhost:" + port + "/sops")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static void renamed(Visitor who, String name) {
        who.page().fill("#sop-zh", name);
    }
}
