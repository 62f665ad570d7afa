package org.qualoop.trace.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1CodeTest {

    private static final Gs1Code CREAM = new Gs1Code("06901234567892", "L-7/A");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01)06901234567892(10)L-7/A",
                "(01)06901234567892(17)271231(10)L-7/A(21)42",
                "010690123456789210L-7/A",
                "]C10106901234567892112601011727123110L-7/A\u001d2142",
                "]d2\u001d010690123456789210L-7/A",
                "https://id.example.com/01/06901234567892/10/L-7%2FA?17=271231",
                "https://example.com/gs1/01/6901234567892/10/L-7%2FA"
            })
    void anArticleAndALotAreReadFromEverySymbol(String scanned) {
        assertThat(Gs1Code.parse(scanned)).contains(CREAM);
    }

    @Test
    void aSymbolMayNameTheArticleAlone() {
        assertThat(Gs1Code.parse("(01)06901234567892")).contains(new Gs1Code("06901234567892", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L-20260910", "0106", "SF1234567890123", "https://example.com/orders/01", "(10)L-7"})
    void otherCodesAreNone(String code) {
        assertThat(Gs1Code.parse(code)).isEmpty();
    }

    @Test
    void aShopMayKeepTheNumberInAnyOfItsLengths() {
        assertThat(CREAM.barcodes()).containsExactly("06901234567892", "6901234567892");
        assertThat(new Gs1Code("00000040170725", null).barcodes())
                .containsExactly("00000040170725", "0000040170725", "000040170725", "40170725");
    }
}
