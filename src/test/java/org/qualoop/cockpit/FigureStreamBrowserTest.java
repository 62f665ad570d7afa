package org.qualoop.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.DeadSpot;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** An open cockpit stays up to date over lines that proxies cut, and over those where no stream comes through. */
@QualoopTest
class FigureStreamBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private KpiApi kpis;

    private final String sku = "SKU-" + UUID.randomUUID().toString().substring(0, 8);
    private final String page = "/cockpit/damageRate?from=2025-05-01&to=2025-06-30&filter=sku:" + sku;

    @Test
    void theStreamBeatsWhileNothingChanges() {
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            Object heard = visitor.page().evaluate("""
                    async () => {
                      const answer = await fetch('/cockpit/stream');
                      const reader = answer.body.getReader();
                      let text = '';
                      while (!text.includes(':beat')) {
                        text += new TextDecoder().decode((await reader.read()).value);
                      }
                      await reader.cancel();
                      return answer.headers.get('X-Accel-Buffering') + ' ' + text.replace(/\\s+/g, ' ');
                    }""");
            assertThat((String) heard).startsWith("no :open").contains(":beat");
        }
    }

    @Test
    void whereNoStreamComesThroughThePageAsksEveryMinute() {
        damaged(4711);
        try (Visitor visitor = Chromium.visitor(port).login("quality")) {
            visitor.page().route("**/cockpit/stream**", Route::abort);
            visitor.page().clock().install();
            visitor.open(page);
            assertThat(visitor.text(".f-facts")).contains("4,711");
            damaged(4712);
            visitor.page().clock().fastForward("01:01");
            visitor.find(".f-facts:has-text('4,712')").waitFor();
        }
    }

    @Test
    void whatHappenedWhileTheLineWasCutIsShownWhenItIsBack() {
        damaged(5711);
        try (DeadSpot air = DeadSpot.before(port);
                Visitor visitor = Chromium.visitor(air.port()).login("quality")) {
            visitor.open(page);
            assertThat(visitor.text(".f-facts")).contains("5,711");
            air.cut();
            damaged(5712);
            air.heal();
            visitor.find(".f-facts:has-text('5,712')").waitFor();
        }
    }

    private void damaged(long units) {
        Counted told = Counted.event(
                Kpi.DAMAGE_RATE, sku, Instant.parse("2025-06-01T00:00:00Z"), About.goods(null, sku, null), units);
        transaction.executeWithoutResult(status -> events.publishEvent(told));
        kpis.refresh();
    }
}
