package org.qualoop.cockpit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.qualoop.cockpit.domain.Look;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.PersonalFigures;
import org.qualoop.kpi.Slice;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a cockpit page holds, as it was typed; every filter is in it.
 *
 * @param filter {@code dimension:value}, where a lot is {@code lotNo|sku}
 */
record FigureQuery(String from, String to, String filter, String sku, String baseline) {

    private static final int DAYS = 30;

    FigureQuery {
        from = text(from);
        to = text(to);
        filter = text(filter);
        sku = text(sku);
        baseline = text(baseline);
    }

    /** What cannot be read is left out; {@link #unclear} tells. */
    Look look(LocalDate today) {
        LocalDate last = to == null || day(to) == null ? today : day(to);
        LocalDate first = from == null || day(from) == null ? last.minusDays(DAYS - 1L) : day(from);
        return new Look(first.isAfter(last) ? last : first, last, slice(), baseline);
    }

    /** Templates ask it: the name of the field that could not be read, null when all is clear. */
    public String unclear() {
        if (from != null && day(from) == null || to != null && day(to) == null) {
            return "day";
        }
        if (from != null && to != null && day(from).isAfter(day(to))) {
            return "order";
        }
        return filter != null && dimension() == null ? "filter" : null;
    }

    /** Templates ask it. */
    public boolean narrows() {
        return dimension() != null || sku != null;
    }

    public Dimension dimension() {
        int colon = filter == null ? -1 : filter.indexOf(':');
        return colon < 1 || colon == filter.length() - 1
                ? null
                : Dimension.of(filter.substring(0, colon))
                        .filter(one -> one != Dimension.ALL && PersonalFigures.mayRead(one))
                        .orElse(null);
    }

    public String value() {
        return dimension() == null ? null : filter.substring(filter.indexOf(':') + 1);
    }

    /** Address of the page of a figure, or of the overview without one, with the same filters. */
    public String page(Kpi kpi) {
        return at(kpi == null ? "" : "/" + kpi.key());
    }

    /** The same filters at another path below the cockpit's. */
    public String at(String path) {
        return url("/cockpit" + path, this);
    }

    /** The page of a figure narrowed to one value; a SKU stays beside another dimension. */
    public String narrowed(Kpi kpi, Dimension dimension, String value) {
        boolean beside = dimension == Dimension.SKU && dimension() != null && dimension() != Dimension.SKU;
        FigureQuery to_ = beside
                ? new FigureQuery(from, to, filter, value, baseline)
                : new FigureQuery(
                        from,
                        to,
                        dimension.key() + ':' + value,
                        dimension == Dimension.SKU || isLot(dimension) ? null : theSku(),
                        baseline);
        return to_.page(kpi);
    }

    private static boolean isLot(Dimension dimension) {
        return dimension == Dimension.LOT;
    }

    private String theSku() {
        return dimension() == Dimension.SKU ? value() : sku;
    }

    public String widened(Kpi kpi) {
        return new FigureQuery(from, to, null, null, baseline).page(kpi);
    }

    public String ofDays(Kpi kpi, int days, LocalDate today) {
        return new FigureQuery(today.minusDays(days - 1L).toString(), today.toString(), filter, sku, baseline)
                .page(kpi);
    }

    private Slice slice() {
        Slice slice = dimension() == null ? Slice.all() : Slice.of(dimension(), value());
        return slice.ofSku(sku);
    }

    private static String url(String path, FigureQuery query) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        put(url, "from", query.from);
        put(url, "to", query.to);
        put(url, "filter", query.filter);
        put(url, "sku", query.sku);
        put(url, "baseline", query.baseline);
        return url.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder url, String name, String value) {
        if (value != null) {
            url.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(String text) {
        return StringUtils.hasText(text) ? text.strip() : null;
    }
}
