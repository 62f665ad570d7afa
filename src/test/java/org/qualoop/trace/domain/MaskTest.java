package org.qualoop.trace.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void oneWhoKnowsThePersonStillRecognisesTheData() {
        assertThat(Mask.name("张三丰")).isEqualTo("张**");
        assertThat(Mask.name("😀ab")).isEqualTo("😀**");
        assertThat(Mask.phone("13812345678")).isEqualTo("138****5678");
        assertThat(Mask.email("zhang@example.com")).isEqualTo("z***@example.com");
        assertThat(Mask.address("浙江省杭州市西湖区文三路1号")).isEqualTo("浙江省杭州市****");
    }

    @Test
    void whatIsTooShortToHideIsHiddenWhole() {
        assertThat(Mask.phone("123456")).isEqualTo("****");
        assertThat(Mask.email("@x")).isEqualTo("****");
        assertThat(Mask.address("文三路1号")).isEqualTo("****");
    }

    @Test
    void whatIsMissingStaysMissing() {
        assertThat(Mask.name(null)).isNull();
        assertThat(Mask.phone(null)).isNull();
        assertThat(Mask.email("")).isEmpty();
        assertThat(Mask.whole(null)).isNull();
    }
}
