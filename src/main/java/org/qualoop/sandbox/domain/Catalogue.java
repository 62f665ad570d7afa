package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the merchant sells, from whom, to whom, and what goes wrong: {@code sandbox/story.json}. */
record Catalogue(
        String warehouse,
        List<Supplier> suppliers,
        List<Sku> skus,
        List<Lot> lots,
        List<String> channels,
        List<Carrier> carriers,
        List<String> packers,
        List<String> pickers,
        List<String> operators,
        String surnames,
        List<String> givenNames,
        List<String> cities,
        List<String> streets,
        List<Words> good,
        List<Words> middling,
        Map<String, Fault> faults,
        List<String> unwanted,
        List<Scan> transit) {

    record Supplier(String code, String name, String category, String contactEmail) {}

    record Sku(
            String sku,
            String name,
            String kind,
            String category,
            String barcode,
            int grams,
            BigDecimal cost,
            BigDecimal price,
            Integer shelfLifeDays,
            Boolean noReason,
            Boolean resale,
            String supplier,
            String prefix,
            int popularity) {}

    /** @param share how many in a hundred have the fault */
    record Lot(String sku, String lotNo, int qty, int daysAgo, String fault, int share, List<Part> madeFrom) {}

    record Part(String sku, String lotNo, int qty) {}

    record Carrier(String code, String prefix) {}

    /** @param category of goods that it is said of, or null */
    record Words(int rating, String category, String text) {

        boolean suits(Sku sku) {
            return category == null || category.equals(sku.category());
        }
    }

    /** @param type of the return request */
    record Fault(int reviewShare, int returnShare, String reason, String type, List<Words> words) {}

    /** @param hours least and most since the scan before */
    record Scan(String code, List<Integer> hours, String location, String text) {}

    static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/sandbox/story.json")) {
            return new ObjectMapper()
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                    .readValue(in, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sku sku(String sku) {
        return skus.stream().filter(s -> s.sku().equals(sku)).findFirst().orElseThrow();
    }

    List<Sku> sold() {
        return skus.stream().filter(s -> s.popularity() > 0).toList();
    }
}
