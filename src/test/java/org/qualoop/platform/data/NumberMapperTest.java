package org.qualoop.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class NumberMapperTest {

    @BothDatabases
    void aSeriesStartsAtOneAndAdvancesByBlocks(Database database) {
        try (SqlSession session = database.session()) {
            NumberMapper numbers = session.getMapper(NumberMapper.class);
            numbers.advance("TEST-20261122", 50);
            assertThat(numbers.nextValue("TEST-20261122")).isEqualTo(51);
            numbers.advance("TEST-20261122", 50);
            assertThat(database.rows()
                            .queryForObject(
                                    "select next_value from platform_number_block where series = 'TEST-20261122'",
                                    Long.class))
                    .isEqualTo(101);
        }
    }
}
