package org.qualoop.trace.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalLinkTest {

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgtin:4012345.011111.9876,/01/04012345111118/21/9876",
        "urn:epc:class:lgtin:4012345.012345.Lot987,/01/04012345123456/10/Lot987",
        "urn:epc:idpat:sgtin:9780345.041891.*,/01/09780345418913",
        "urn:epc:id:sscc:4012345.0000000111,/00/040123450000001112",
        "urn:epc:id:sgln:4012345.00005.0,/414/4012345000054",
        "urn:epc:id:sgln:4012345.00011.987,/414/4012345000115/254/987",
        "urn:epc:id:pgln:4000001.00000,/417/4000001000005",
        "urn:epc:id:grai:4012345.00077.8765,/8003/040123450007718765",
        "urn:epc:id:giai:4000001.111,/8004/4000001111",
        "urn:epc:id:gdti:4012345.00009.PO-4711,/253/4012345000092PO-4711",
        "https://shop.example/x/gtin/4012345999990/lot/A1?17=261231,/01/04012345999990/10/A1",
        "https://id.gs1.de/01/04012345999990/10/L1/21/S1,/01/04012345999990/21/S1"
    })
    void everyFormOfAnIdentifierHasOneCanonicalForm(String given, String canonical) {
        assertThat(DigitalLink.canonical(given)).isEqualTo(DigitalLink.HOME + canonical);
    }

    @Test
    void whatIsNoIdentifierOfGs1StaysAsItIs() {
        assertThat(DigitalLink.canonical("urn:epcglobal:cbv:bt:4012345000009:ASN1099"))
                .isEqualTo("urn:epcglobal:cbv:bt:4012345000009:ASN1099");
        assertThat(DigitalLink.canonical("urn:epc:id:sgtin:broken")).isEqualTo("urn:epc:id:sgtin:broken");
        assertThat(DigitalLink.canonical("https://acme.example/po/1")).isEqualTo("https://acme.example/po/1");
    }

    @Test
    void aBarcodeIsAGtinWhenItsCheckDigitIsRight() {
        assertThat(Names.gtin("4012345999990")).isEqualTo("04012345999990");
        assertThat(Names.gtin("4012345999991")).isNull();
        assertThat(Names.gtin("690")).isNull();
    }
}
